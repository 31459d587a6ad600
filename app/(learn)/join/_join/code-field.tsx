'use client';
/** A field for a join code, which leads to what it opens. */
import { useRouter } from 'next/navigation';
import { useId, useState, type FormEvent } from 'react';
import { Button } from '../../../_ui/button.tsx';

export function CodeField() {
  const id = useId();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const code = typed.replaceAll(/[\s-]/g, '').slice(0, 100);
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (code !== '') router.push(`/join/${encodeURIComponent(code)}`);
  };
  return (
    <form onSubmit={look}>
      <label htmlFor={id} className="field-label">
        Join code
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="input font-mono uppercase"
          placeholder="XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          required
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" look="primary" size="big">
          Look it up
        </Button>
      </div>
    </form>
  );
}
