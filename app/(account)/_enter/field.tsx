'use client';
/** A labelled text field with its hint or what is wrong with it. */
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useId, useState } from 'react';
import { icon } from '../../_ui/icon.ts';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: string;
  /** What is wrong with what was typed. */
  refusal?: string;
}

export function Field({ label, hint, refusal, className = '', children, ...input }: FieldProps) {
  const id = useId();
  const note = refusal ?? hint;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          className={`input ${className}`}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          {...input}
        />
        {children}
      </div>
      {note && (
        <p id={`${id}-note`} className={refusal ? 'mt-1 text-12 text-shu' : 'hint'}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A password, hidden until its owner asks to see it. */
export function PasswordField(props: FieldProps) {
  const [shown, setShown] = useState(false);
  const Glyph = shown ? EyeOff : Eye;
  return (
    <Field {...props} type={shown ? 'text' : 'password'} className="pr-11" spellCheck={false} autoCapitalize="none">
      <button
        type="button"
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-1 text-ink-3 hover:text-ink"
        aria-label="Show what is typed"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        <Glyph {...icon} />
      </button>
    </Field>
  );
}
