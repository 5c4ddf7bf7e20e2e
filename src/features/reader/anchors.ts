export const stepAnchor = (id: string): string => `step-${id}`;
export const stepHeading = (id: string): string => `step-${id}-heading`;
export const eventAnchor = (id: string): string => `event-${id}`;
