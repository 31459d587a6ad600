/** An attempt as a page is told of it. */
import { findKata } from '../../../content/catalogue.ts';
import { readKataTexts } from '../../../content/read-kata.ts';
import type { Prose } from '../../../grader/contract/draft.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { Draft, Prisma } from '../../../prisma/generated/client.ts';
import { now } from '../clock.ts';
import { contentHash } from './content-hash.ts';
import { modeOf } from './mode.ts';
import type { Mode } from './mode.ts';
import { attemptState } from './state.ts';
import type { AttemptState } from './state.ts';
import { decodeProse, decodeText } from './text.ts';
import { selectWork } from './work.ts';
import type { Work } from './work.ts';

export type DraftDetail = {
  revision: number;
  /** Names the editor that saved it. */
  tab: string;
  language: Language | null;
  source: string;
  prose: Prose | null;
  savedAt: Date;
};

export type MinutesGranted = { minutes: number; /** The name of who granted them. */ by: string; at: Date };

export type AttemptDetail = {
  id: string;
  kata: string;
  incident: string | null;
  mode: Mode;
  number: number;
  startedAt: Date;
  /** Without the grace; null in practice. */
  deadlineAt: Date | null;
  limitSeconds: number | null;
  minutesGranted: MinutesGranted[];
  state: AttemptState;
  /** Prompt, contract or starters are not those that this attempt began with. */
  contentChanged: boolean;
  /** The newest revision; null before the first. */
  draft: DraftDetail | null;
  /** What an editor opens with: newer than `draft` where something was handed in since. */
  work: Work;
  /** Numbers of hints, ascending. */
  hintsOpened: number[];
  serverNow: Date;
};

export const detailIncludes = {
  grants: { orderBy: { grantedAt: 'asc' as const }, include: { grantedBy: { select: { name: true } } } },
  hintUses: { orderBy: { hint: 'asc' as const }, select: { hint: true } },
  drafts: { orderBy: { revision: 'desc' as const }, take: 1 },
} satisfies Prisma.AttemptInclude;

export type DetailedAttempt = Prisma.AttemptGetPayload<{ include: typeof detailIncludes }>;

export async function attemptDetail(row: DetailedAttempt): Promise<AttemptDetail> {
  const kata = findKata(row.kata);
  // Records outlive the catalogue, so a kata may be gone from it.
  const texts = kata && (await readKataTexts(kata.slug));
  const mode = modeOf(row.mode);
  const { id, number, incident, startedAt, deadlineAt, limitSeconds } = row;
  const serverNow = now();
  return {
    id,
    kata: row.kata,
    incident,
    mode,
    number,
    startedAt,
    deadlineAt,
    limitSeconds,
    minutesGranted: minutesGranted(row),
    state: attemptState(row, serverNow),
    // Empty: it began before anybody wrote it down.
    contentChanged: texts !== undefined && row.contentHash !== '' && row.contentHash !== contentHash(texts),
    draft: row.drafts[0] === undefined ? null : draftDetail(row.drafts[0]),
    work:
      kata && texts
        ? await selectWork(row.accountId, kata, texts, { id, number, mode })
        : { language: null, sources: {}, prose: null },
    hintsOpened: row.hintUses.map(({ hint }) => hint),
    serverNow,
  };
}

export const minutesGranted = ({ grants }: Pick<DetailedAttempt, 'grants'>): MinutesGranted[] =>
  grants.map(({ minutes, grantedBy, grantedAt }) => ({ minutes, by: grantedBy.name, at: grantedAt }));

export const draftDetail = ({ revision, tab, language, source, prose, savedAt }: Draft): DraftDetail => ({
  revision,
  tab,
  language: languageSchema.nullable().parse(language),
  source: decodeText(source),
  prose: decodeProse(prose),
  savedAt,
});
