'use client';
/**
 * A native modal dialog: open as long as it is mounted. Escape and a press outside close it, and the focus returns where it was.
 * It begins on what carries data-first-focus, else on the first thing that can have it.
 */
import { type ReactNode, useEffect, useRef } from 'react';

interface ModalProps {
  /** Id of its heading, or its name. */
  label: { id: string } | string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

export function Modal({ label, onClose, className = '', children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const name = typeof label === 'string' ? { 'aria-label': label } : { 'aria-labelledby': label.id };
  return (
    <dialog
      ref={ref}
      {...name}
      className={`max-w-[calc(100vw-2rem)] rounded-2 border border-line bg-raised p-0 shadow-float ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
