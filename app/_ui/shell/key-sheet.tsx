'use client';
/** What `?` shows: the keys that work here. */
import { useId } from 'react';
import { Button } from '../button.tsx';
import { diagram, everywhere, type KeyHelp, reviews, workbench } from './keys.ts';
import { Modal } from './modal.tsx';

export function KeySheet({ path, onClose }: { path: string; onClose: () => void }) {
  const id = useId();
  const inWorkbench = path.startsWith('/katas/');
  return (
    <Modal label={{ id }} onClose={onClose} className="w-[26rem]">
      <div className="p-5">
        <h2 id={id}>Keys</h2>
        <Section title="Everywhere" keys={everywhere} />
        {inWorkbench && <Section title="Workbench" keys={workbench} />}
        {inWorkbench && <Section title="Diagram" keys={diagram} />}
        {path.startsWith('/reviews/') && <Section title="Reviews" keys={reviews} />}
        <Button className="mt-5" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </Button>
      </div>
    </Modal>
  );
}

function Section({ title, keys }: { title: string; keys: readonly KeyHelp[] }) {
  return (
    <section className="mt-4">
      <h3 className="text-12 font-normal text-ink-3">{title}</h3>
      <dl>
        {keys.map(({ keys: strokes, does }) => (
          <div key={does} className="flex items-center border-b border-line py-1.5 text-13 last:border-b-0">
            <dd className="order-first flex-1">{does}</dd>
            <dt className="flex gap-1">
              {strokes.map((stroke) => (
                <kbd key={stroke}>{stroke}</kbd>
              ))}
            </dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
