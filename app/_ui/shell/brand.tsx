/** The mark: five nodes on a ring, three of them joined: a quorum, and with the stroke between the other two a Q. */
import Link from 'next/link';

/** `ground`: the colour behind it, which shows through the two open nodes. */
export function Mark({ ground = 'panel', size = 24 }: { ground?: 'panel' | 'page'; size?: number }) {
  const open = { fill: `var(--color-${ground})`, stroke: 'currentColor', strokeWidth: 1.5, r: 2.5 };
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="flex-none">
      <path
        d="M20.13 5.67A10.75 10.75 0 1 1 5.67 20.13"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        opacity=".55"
      />
      <path
        d="M5.67 20.13A10.75 10.75 0 0 1 20.13 5.67M19.25 19.25L28.75 28.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      <g fill="currentColor">
        <circle cx="5.67" cy="20.13" r="3" />
        <circle cx="7.65" cy="7.65" r="3" />
        <circle cx="20.13" cy="5.67" r="3" />
      </g>
      <circle cx="25.87" cy="16.93" {...open} />
      <circle cx="16.93" cy="25.87" {...open} />
    </svg>
  );
}

/** The way home. `compact` leaves the name to screen readers, where the bar is needed for something else. */
export function Brand({ compact = false }: { compact?: boolean }) {
  return (
    <Link href="/" className="quiet flex items-center gap-2 whitespace-nowrap font-semibold tracking-[-0.005em]">
      <Mark />
      <span className={compact ? 'sr-only' : undefined}>Quorum Dojo</span>
    </Link>
  );
}
