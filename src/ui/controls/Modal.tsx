import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface ModalProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** A click outside does not close it: it holds work that would be lost. */
  readonly keepsOpen?: boolean;
  readonly children: ReactNode;
}

/** A modal pane on the platform's `<dialog>`, which keeps focus inside and gives it back at the end. */
export function Modal({ title, closeLabel, onClose, children, ...rest }: ModalProps) {
  const { className = '', keepsOpen = false } = rest;
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the dialog leaves the page, or there is nothing left to give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={title}
      // A click outside closes it, as the platform does it.
      closedby={keepsOpen ? 'closerequest' : 'any'}
      onCancel={(cancel) => {
        cancel.preventDefault();
        onClose();
      }}
    >
      <div className="modal-body">
        <div className="modal-head">
          <h2>{title}</h2>
          <button type="button" className="icon" aria-label={closeLabel} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
