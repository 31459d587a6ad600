/** What each kind of writing is called. */
import { findKata } from '../../../content/catalogue.ts';
import type { WrittenText } from './writing-text.tsx';
import { incidentName } from './incident-name.ts';

/** "Analysis of GitHub, 21 October 2018", "Argument, Idempotent payments", "Explanation, Raft election" */
export function writingName({
  kind,
  kata,
  incident,
}: {
  kind: WrittenText['kind'];
  kata: string;
  incident: string | null;
}): string {
  const title = findKata(kata)?.title ?? kata;
  switch (kind) {
    case 'analysis':
      return `Analysis of ${incident === null ? title : incidentName(incident)}`;
    case 'argument':
      return `Argument, ${title}`;
    case 'explanation':
      return `Explanation, ${title}`;
  }
}
