import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useUniqueId } from './use-unique-id.ts';

interface PopoverProps {
  /** What the button says. */
  readonly label: ReactNode;
  /** The button's name, where the label is not enough. */
  readonly name?: string | undefined;
  readonly title: string;
  readonly className?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly children: ReactNode;
}

/** A button that opens a panel under itself. Escape, a click elsewhere and moving on close it. */
export function Popover({ label, name, title, className = '', pressed, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useUniqueId();

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && root.current?.contains(target) === false) setOpen(false);
    };
    const closeOnEscape = (press: KeyboardEvent): void => {
      if (press.key !== 'Escape') return;
      press.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    const element = root.current;
    element?.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      element?.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  return (
    <div ref={root} className="popover">
      <button
        ref={button}
        type="button"
        className={`${className}${pressed === true ? ' on' : ''}`}
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span className="caret" aria-hidden="true" />
      </button>
      {open && (
        <div id={panelId} className="popover-panel" role="group" aria-label={title}>
          {children}
        </div>
      )}
    </div>
  );
}
