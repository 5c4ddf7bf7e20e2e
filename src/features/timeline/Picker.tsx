interface PickerProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly disabled?: boolean;
  readonly nameOf: (option: T) => string;
  readonly onPick: (option: T) => void;
}

/** A labelled choice of one out of a few. */
export function Picker<T extends string>({
  label,
  value,
  options,
  disabled,
  nameOf,
  onPick,
}: PickerProps<T>) {
  return (
    <label className="timeline-picker">
      {label}
      <select
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const picked = options.find((option) => option === target.value);
          if (picked !== undefined) onPick(picked);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
