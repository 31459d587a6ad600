/** Around every page of somebody signed in: the link past the bar, the keys and "Go to". The bar itself is the page's, as the workbench has its own. */
import type { ReactNode } from 'react';
import { catalogue } from '../../../content/catalogue.ts';
import { CommandsProvider } from './commands.tsx';
import { destinationsFor, type Teaching } from './destinations.ts';

interface SignedInProps {
  operator: boolean;
  teaching: Teaching;
  children: ReactNode;
}

export function SignedIn({ operator, teaching, children }: SignedInProps) {
  const open = catalogue.filter((kata) => kata.status === 'open').map(({ slug, title }) => ({ slug, title }));
  return (
    <CommandsProvider destinations={destinationsFor(open, operator, teaching)} teaching={teaching}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      {children}
    </CommandsProvider>
  );
}
