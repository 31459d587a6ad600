'use client';
/** The keys that work everywhere, and the two dialogs they open. Wraps every page of somebody signed in. */
import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Destination, mainPages, type Teaching } from './destinations.ts';
import { GoTo } from './go-to.tsx';
import { isWriting } from './keys.ts';
import { KeySheet } from './key-sheet.tsx';

interface Commands {
  goTo: () => void;
  showKeys: () => void;
  /** What of the bar is for instructors. */
  teaching: Teaching;
}

const CommandsContext = createContext<Commands | null>(null);

/** What the bar's buttons call; `null` outside of a signed-in page. */
export const useCommands = () => useContext(CommandsContext);

/** How long, in ms, a G waits for its second key. */
const chordMs = 1200;

export function CommandsProvider({
  destinations,
  teaching,
  children,
}: {
  destinations: readonly Destination[];
  teaching: Teaching;
  children: ReactNode;
}) {
  const [open, setOpen] = useState<'go-to' | 'keys' | null>(null);
  const router = useRouter();
  const path = usePathname();
  const chordAt = useRef(-Infinity);
  const commands = useMemo(
    () => ({ goTo: () => setOpen('go-to'), showKeys: () => setOpen('keys'), teaching }),
    [teaching],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        // Taken on its way down: the editor has its own use for Ctrl K, the browser too.
        event.preventDefault();
        event.stopPropagation();
        setOpen('go-to');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === '?') setOpen('keys');
      else if (event.timeStamp - chordAt.current < chordMs) {
        const page = mainPages.find(({ key }) => key === event.key.toUpperCase());
        if (page) {
          // Letters have uses of their own on some pages.
          event.preventDefault();
          router.push(page.href);
        }
      }
      chordAt.current = event.key === 'g' ? event.timeStamp : -Infinity;
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [router]);

  return (
    <CommandsContext value={commands}>
      {children}
      {open === 'go-to' && <GoTo destinations={destinations} onClose={() => setOpen(null)} />}
      {open === 'keys' && <KeySheet path={path} onClose={() => setOpen(null)} />}
    </CommandsContext>
  );
}
