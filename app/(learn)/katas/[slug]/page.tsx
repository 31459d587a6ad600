/** Where a learner spends the time: a kata's prompt, an editor, and what the judge says. */
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { readKataTexts } from '../../../../content/read-kata.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { requestRun, submitSolution } from '../../../_server/submission/actions.ts';
import { Markdown } from './markdown.tsx';
import { layoutCookie, readLayout } from './pane-layout.ts';
import { selectShown } from './select-shown.ts';
import { Workbench } from './workbench.tsx';

interface WorkbenchPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ submission?: string | string[] }>;
}

export async function generateMetadata({ params }: WorkbenchPageProps): Promise<Metadata> {
  return { title: findKata((await params).slug)?.title };
}

export default async function WorkbenchPage({ params, searchParams }: WorkbenchPageProps) {
  const kata = findKata((await params).slug);
  if (kata?.status !== 'open') notFound();
  const actor = await requireActor();
  const [texts, answer, cookieStore] = await Promise.all([
    readKataTexts(kata.slug),
    selectShown(actor, kata.slug, (await searchParams).submission),
    cookies(),
  ]);
  if (answer.kind === 'unknown') notFound();
  return (
    <Workbench
      owner={{ account: actor.id, kata: kata.slug }}
      kata={kata}
      starters={texts.starters}
      api={texts.api}
      prompt={<Markdown text={texts.prompt} />}
      contract={<Markdown text={`~~~~ts\n${texts.api}\n~~~~`} />}
      hints={texts.hints.map((hint, index) => (
        <Markdown key={index} text={hint} />
      ))}
      layout={readLayout(cookieStore.get(layoutCookie)?.value)}
      shown={answer.shown}
      named={answer.named}
      submissions={answer.submissions}
      submit={submitSolution}
      run={requestRun}
    />
  );
}
