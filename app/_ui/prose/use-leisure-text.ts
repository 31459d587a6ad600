'use client';
/** Prose that is written outside an attempt: its draft, and handing it in. */
import { useRouter } from 'next/navigation';
import type { Prose } from '../../../grader/contract/draft.ts';
import { useLeisureDraft, type LeisureDraftSettings } from './use-leisure-draft.ts';

export type HandedIn =
  | { kind: 'accepted'; id: string }
  | { kind: 'incomplete'; lacks: readonly string[] }
  | { kind: 'refused'; message: string };

export interface LeisureSettings extends LeisureDraftSettings {
  /** `revision`: of the draft that is handed in; 0 where nothing was ever saved. */
  submit(prose: Prose, revision: number): Promise<HandedIn>;
}

export function useLeisureText({ submit, ...settings }: LeisureSettings) {
  const router = useRouter();
  const { deliver, ...work } = useLeisureDraft(settings);

  const handIn = async () => {
    let id = '';
    const taken = await deliver(async (prose, revision) => {
      const answer = await submit(prose, revision);
      if (answer.kind === 'accepted') id = answer.id;
      else return answer.kind === 'incomplete' ? answer.lacks.join(' ') : answer.message;
      return null;
    });
    if (taken) router.push(`/writings/${id}`);
  };
  return { ...work, handIn };
}
