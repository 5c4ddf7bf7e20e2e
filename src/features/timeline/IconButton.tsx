const ICONS = {
  back: 'M10 4 6 8l4 4',
  on: 'm6 4 4 4-4 4',
  clear: 'm4.5 4.5 7 7m0-7-7 7',
  closer: 'M8 3.5v9M3.5 8h9',
  farther: 'M3.5 8h9',
  whole: 'M3 4v8m10-8v8M5 8h6M7 6 5 8l2 2m2-4 2 2-2 2',
  options: 'M3.5 5h9m-9 3h9m-9 3h9',
} as const;

interface IconButtonProps {
  readonly icon: keyof typeof ICONS;
  readonly name: string;
  readonly disabled?: boolean;
  /** Whether what the button opens is open, for a button that opens something. */
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

/** A button with a picture; those that point along the axis follow the reading direction. */
export function IconButton({ icon, name, disabled, expanded, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="timeline-icon"
      aria-label={name}
      title={name}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
        data-mirrored={icon === 'back' || icon === 'on'}
      >
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}
