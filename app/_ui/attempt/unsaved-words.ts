import type { DraftSync } from './draft-sync.ts';

/** Why a draft is not all on the server, for whoever is about to hand it in; null where it is. */
export function unsavedWords(sync: DraftSync): string | null {
  switch (sync.kind) {
    case 'clean':
    case 'saved':
      return null;
    case 'too-large':
      return sync.message;
    case 'offline':
      if (sync.trouble.kind === 'refused') return sync.trouble.message;
      break;
    case 'dirty':
    case 'saving':
    case 'diverged':
    case 'ended':
      break;
  }
  return 'Your last changes could not be saved yet. They are kept in this browser; try again.';
}
