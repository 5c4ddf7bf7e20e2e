import type { ReactNode } from 'react';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';

interface SampleProps {
  readonly label: string;
}

function Sample({ label, children }: SampleProps & { readonly children: ReactNode }) {
  return (
    <li>
      <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
        {children}
      </svg>
      {label}
    </li>
  );
}

export const DiscSample = ({ label }: SampleProps) => (
  <Sample label={label}>
    <circle
      cx="13"
      cy="9"
      r="7.5"
      fill="var(--accent)"
      fillOpacity=".12"
      stroke="var(--accent)"
      strokeOpacity=".7"
      strokeDasharray="3 2.5"
    />
  </Sample>
);

export function FadeSample({ label }: SampleProps) {
  const id = useUniqueId();
  return (
    <Sample label={label}>
      <defs>
        <linearGradient id={id}>
          <stop offset="0" stopColor="var(--ink-2)" stopOpacity="0" />
          <stop offset=".5" stopColor="var(--ink-2)" stopOpacity=".9" />
          <stop offset="1" stopColor="var(--ink-2)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <rect x="0" y="6" width="26" height="6" rx="2" fill={`url(#${id})`} />
    </Sample>
  );
}

export const TickSample = ({ label }: SampleProps) => (
  <Sample label={label}>
    <path d="M6,4v10M13,4v10M20,4v10" stroke="var(--ink-2)" strokeWidth="1.6" />
  </Sample>
);

export const JoinSample = ({ label }: SampleProps) => (
  <Sample label={label}>
    <path d="M5,8v-4h16v4" fill="none" stroke="var(--ink)" strokeWidth="1.2" />
    <path d="M1,12h8M17,12h8" stroke="var(--ink-2)" strokeWidth="5" />
  </Sample>
);

export const GhostSample = ({ label }: SampleProps) => (
  <Sample label={label}>
    <circle
      cx="13"
      cy="9"
      r="6"
      fill="none"
      stroke="var(--ink-2)"
      strokeOpacity=".6"
      strokeWidth="1.6"
      strokeDasharray="2.5 2"
    />
  </Sample>
);

export const PileSample = ({ label }: SampleProps) => (
  <Sample label={label}>
    <circle cx="13" cy="9" r="8" fill="var(--ink-2)" />
    <text x="13" y="12.5" textAnchor="middle" fontSize="10" fill="var(--surface)">
      9
    </text>
  </Sample>
);

export const CellSample = ({ label }: SampleProps) => (
  <Sample label={label}>
    <rect x="2" y="2" width="10" height="14" rx="2" fill="var(--ink-2)" fillOpacity=".3" />
    <rect x="14" y="2" width="10" height="14" rx="2" fill="var(--ink-2)" fillOpacity=".8" />
  </Sample>
);
