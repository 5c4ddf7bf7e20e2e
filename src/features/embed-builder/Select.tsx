import type { ReactNode } from 'react';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

/** A labelled choice of one of several. */
export const Select = ({ label, value, onValue, children }: SelectProps) => (
  <label className="builder-field">
    <span>{label}</span>
    <select className="select" value={value} onChange={({ target }) => onValue(target.value)}>
      {children}
    </select>
  </label>
);
