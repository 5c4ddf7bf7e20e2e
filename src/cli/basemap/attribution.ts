export const attribution = (): string => '';
