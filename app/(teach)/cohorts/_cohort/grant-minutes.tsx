'use client';
/** Extra minutes for one attempt. The learner's clock shows them at once. */
import { useRouter } from 'next/navigation';
import { useId, useState, type FormEvent } from 'react';
import { grantMinutes } from '../../../_server/attempt/actions.ts';
import { Button } from '../../../_ui/button.tsx';
import { Modal } from '../../../_ui/shell/modal.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';

export function GrantMinutes({ attempt, name }: { attempt: string; name: string }) {
  const id = useId();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [minutes, setMinutes] = useState('10');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    setRefusal(null);
    const answer = await grantMinutes({ attempt, minutes: Number(minutes) }).catch(() => ({
      kind: 'refused' as const,
      message: 'The server could not be reached. Try again.',
    }));
    setSending(false);
    if (answer.kind === 'refused') return setRefusal(answer.message);
    setAsking(false);
    router.refresh();
  };
  return (
    <>
      <Button look="ghost" className="-mr-3" aria-label={`Grant minutes to ${name}`} onClick={() => setAsking(true)}>
        Grant minutes
      </Button>
      {asking && (
        <Modal label={{ id }} onClose={() => setAsking(false)} className="w-[26rem]">
          <form onSubmit={(event) => void send(event)} className="p-5">
            <h2 id={id} className="wrap-anywhere">
              Minutes for <bdi>{visibleText(name)}</bdi>
            </h2>
            <label className="field mt-3">
              <span className="field-label">Minutes to add</span>
              <input
                data-first-focus
                className="input w-32"
                type="number"
                min={1}
                max={240}
                step={1}
                required
                value={minutes}
                onChange={({ target }) => setMinutes(target.value)}
              />
            </label>
            <p className="hint">They are added to this attempt, and its record names who gave them.</p>
            {refusal && (
              <p role="alert" className="note note-ochre mt-3">
                {refusal}
              </p>
            )}
            <p className="mt-4 flex gap-2">
              <Button type="submit" look="primary" disabled={sending}>
                Add them
              </Button>
              <Button onClick={() => setAsking(false)}>Not now</Button>
            </p>
          </form>
        </Modal>
      )}
    </>
  );
}
