/** Buttons, and links that look like one: one filled per screen at most. */
import type { ComponentProps } from 'react';

export type ButtonLook = {
  /** Filled, edged or bare. */
  look?: 'primary' | 'plain' | 'ghost';
  /** `big` for forms, `square` for a lone icon (which then needs an aria-label). */
  size?: 'normal' | 'big' | 'square';
};

/** The classes alone, for links: `<Link className={buttonClass({ look: 'primary' })} …>`. */
export function buttonClass({ look = 'plain', size = 'normal' }: ButtonLook = {}, more = ''): string {
  const parts = ['btn'];
  if (look !== 'plain') parts.push(`btn-${look}`);
  if (size !== 'normal') parts.push(`btn-${size}`);
  if (more) parts.push(more);
  return parts.join(' ');
}

export function Button({ look, size, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={buttonClass({ look, size }, className)} {...rest} />;
}
