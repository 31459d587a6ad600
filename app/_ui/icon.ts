/** Icons are lucide's, 16 px, stroke 1.75: `<Check {...icon} />`; `smallIcon` beside captions. Hidden from screen readers: the word beside it speaks. */
export const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true, className: 'flex-none' } as const;
export const smallIcon = { ...icon, size: 14 } as const;
