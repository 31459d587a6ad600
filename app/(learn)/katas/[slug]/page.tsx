/** Where a learner spends the time: a kata's prompt, an editor, and what the judge says. */
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { compareCopy, endAttempt, openHint, postStart, startAttempt } from '../../../_server/attempt/actions.ts';
import { listAttempts } from '../../../_server/attempt/history.ts';
import { selectKataTexts, selectOpenAttempt, selectPracticeWork } from '../../../_server/attempt/queries.ts';
import { requestRun, submitSolution } from '../../../_server/submission/actions.ts';
import { readAsked } from './asked.ts';
import { Markdown } from './markdown.tsx';
import { layoutCookie, readLayout } from './pane-layout.ts';
import { selectShown } from './select-shown.ts';
import { sittingOf, workOf } from './sitting-of.ts';
import { Workbench } from './workbench.tsx';

interface WorkbenchPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Partial<Record<'submission' | 'start' | 'language', string | string[]>>>;
}

/** More than a personal best and "the third attempt" need. */
const attemptsMax = 200;

const actions = {
  start: startAttempt,
  postStart,
  end: endAttempt,
  openHint,
  compareCopy,
  submit: submitSolution,
  run: requestRun,
};

export async function generateMetadata({ params }: WorkbenchPageProps): Promise<Metadata> {
  return { title: findKata((await params).slug)?.title };
}

export default async function WorkbenchPage({ params, searchParams }: WorkbenchPageProps) {
  const kata = findKata((await params).slug);
  if (kata?.status !== 'open' || kata.languages.length === 0) notFound();
  const actor = await requireActor();
  const [texts, attempt, answer, attempts, cookieStore] = await Promise.all([
    selectKataTexts(actor, kata.slug),
    selectOpenAttempt(actor, kata.slug),
    selectShown(actor, kata.slug, (await searchParams).submission),
    listAttempts(actor, { kata: kata.slug, limit: attemptsMax }),
    cookies(),
  ]);
  if (answer.kind === 'unknown') notFound();
  const asked = readAsked(await searchParams, kata.languages);
  const work = attempt?.work ?? (await selectPracticeWork(actor, kata.slug));
  const shown = texts.kind === 'shown' ? texts : null;
  return (
    <Workbench
      account={actor.id}
      kata={kata}
      sitting={attempt && sittingOf(kata, attempt)}
      work={workOf(kata, attempt?.draft ? work : { ...work, language: asked.language ?? work.language })}
      starters={attempt?.mode === 'from-memory' ? texts.signatures : (shown?.starters ?? {})}
      api={shown?.api ?? ''}
      texts={
        shown && {
          prompt: <Markdown text={shown.prompt} />,
          contract: <Markdown text={`~~~~ts\n${shown.api}\n~~~~`} />,
          hints: shown.hints.map((hint, index) => <Markdown key={index} text={hint} />),
        }
      }
      attempts={attempts}
      asked={asked}
      layout={readLayout(cookieStore.get(layoutCookie)?.value)}
      shown={answer.shown}
      named={answer.named}
      submissions={answer.submissions}
      actions={actions}
    />
  );
}
