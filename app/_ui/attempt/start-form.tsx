'use client';
/**
 * The button that begins an attempt. It is a form, so that a press also works on a page whose scripts are still on their way: the browser
 * posts it by itself then. Once they are there, `onStart` takes its place.
 */
import type { ReactNode } from 'react';
import { Button, type ButtonLook } from '../button.tsx';
import type { Mode } from './sitting.ts';

/** How a form reaches the server by itself. */
export interface StartPost {
  action(data: FormData): void;
  /** Of the kata: what the attempt is of. */
  fields: Readonly<Record<string, string>>;
}

interface StartFormProps extends Pick<ButtonLook, 'look'> {
  mode: Mode;
  /** Null where the page is awake whenever this shows. */
  post: StartPost | null;
  disabled: boolean;
  onStart(): void;
  children: ReactNode;
}

export function StartForm({ mode, post, look, disabled, onStart, children }: StartFormProps) {
  return (
    <form
      action={post?.action}
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <Fields fields={{ ...post?.fields, mode }} />
      <Button type="submit" look={look} disabled={disabled}>
        {children}
      </Button>
    </form>
  );
}

interface AskFormProps extends Pick<ButtonLook, 'look'> {
  /** What the address says after `?`. */
  fields: Readonly<Record<string, string>>;
  disabled?: boolean;
  onAsk(): void;
  children: ReactNode;
}

/** A button that something is asked or shown by, and that begins nothing: before the page wakes, its address asks for the same. */
export function AskForm({ fields, look, disabled, onAsk, children }: AskFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <Fields fields={fields} />
      <Button type="submit" look={look} disabled={disabled}>
        {children}
      </Button>
    </form>
  );
}

const Fields = ({ fields }: { fields: Readonly<Record<string, string>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
