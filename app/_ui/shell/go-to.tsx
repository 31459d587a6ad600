'use client';
/** "Go to": type a few letters of a kata or a page, choose with the arrows, Enter goes there. */
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useState } from 'react';
import { smallIcon } from '../icon.ts';
import { type Destination, matching } from './destinations.ts';
import { Modal } from './modal.tsx';

export function GoTo({ destinations, onClose }: { destinations: readonly Destination[]; onClose: () => void }) {
  const id = useId();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = matching(destinations, query);

  const go = (destination: Destination | undefined) => {
    if (!destination) return;
    onClose();
    router.push(destination.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      go(found[chosen]);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || found.length === 0) return;
    event.preventDefault();
    setChosen((chosen + by + found.length) % found.length);
  };

  return (
    <Modal label="Go to" onClose={onClose} className="mt-[12vh] w-[32rem]">
      <div className="flex items-center gap-3 border-b border-line px-4 text-ink-3">
        <Search {...smallIcon} />
        <input
          data-first-focus
          className="h-12 min-w-0 flex-1 bg-transparent text-16 text-ink outline-none placeholder:text-ink-3"
          placeholder="Kata or page"
          role="combobox"
          aria-label="Go to"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label="Places" className="max-h-80 overflow-auto p-2">
        {found.map((destination, index) => (
          <li
            key={destination.href}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="flex h-row cursor-pointer items-center gap-2 rounded-1 px-2 aria-selected:bg-ai-soft max-wide:h-control"
            onPointerMove={() => setChosen(index)}
            onClick={() => go(destination)}
          >
            <span className="min-w-0 flex-1 truncate">{destination.title}</span>
            {destination.keys?.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            <span className="w-10 text-right text-12 text-ink-3">{destination.kind}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={found.length === 0 ? 'px-4 pb-4 text-13 text-ink-2' : 'sr-only'}>
        {found.length === 0
          ? 'Nothing here goes by that name.'
          : `${found.length} ${found.length === 1 ? 'place' : 'places'}`}
      </p>
    </Modal>
  );
}
