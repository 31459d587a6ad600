'use client';
/** A button that opens a small panel below itself. Escape, a press elsewhere and following a link close it. */
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface DisclosureProps {
  /** The button's accessible name. */
  label: string;
  button: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Disclosure({ label, button, className = '', children }: DisclosureProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === path;

  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpenAt(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpenAt(null);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div ref={box} className={`relative ${className}`}>
      <button
        type="button"
        className="grid size-control place-items-center rounded-1 hover:bg-hover"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? null : path)}
      >
        {button}
      </button>
      <div
        id={id}
        hidden={!open}
        className="absolute right-0 top-full z-20 mt-2 w-56 rounded-2 border border-line bg-raised p-2 shadow-float"
      >
        {children}
      </div>
    </div>
  );
}

/** The look of a line in such a panel. */
export const panelItem =
  'quiet flex h-row w-full items-center gap-2 rounded-1 px-2 text-13 hover:bg-hover max-wide:h-control';
