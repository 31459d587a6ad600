/** A kata's core technique in one sentence: the question, the field, and what was handed in before. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findKata } from '../../../../content/catalogue.ts';
import { findExplanationTask } from '../../../../content/explanations.ts';
import { leisureName } from '../../../../grader/contract/draft.ts';
import { requireActor } from '../../../_server/account/session.ts';
import { selectExplanationPage } from '../../../_server/review/explanation-page.ts';
import { otherDraft } from '../../../_ui/attempt/save-draft.ts';
import { TopBar } from '../../../_ui/shell/top-bar.tsx';
import { Earlier } from './_explain/earlier.tsx';
import { SentenceForm } from './_explain/sentence-form.tsx';

interface ExplanationPageProps {
  params: Promise<{ kata: string }>;
}

export async function generateMetadata({ params }: ExplanationPageProps): Promise<Metadata> {
  const kata = findKata((await params).kata);
  return { title: kata && `${kata.title} in one sentence` };
}

export default async function ExplanationPage({ params }: ExplanationPageProps) {
  const { kata: slug } = await params;
  const [kata, task] = [findKata(slug), findExplanationTask(slug)];
  if (kata === undefined || task === undefined) notFound();
  const actor = await requireActor();
  const { writings, now } = await selectExplanationPage(actor, slug);
  return (
    <>
      <TopBar person={actor} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <div className="mx-auto max-w-[44rem]">
          <p className="text-13 text-ink-3">{kata.title}, in one sentence</p>
          <h1 className="mt-1">{task.question}</h1>
          <p className="mt-2 text-ink-2">For: {task.reader}</p>
          {now.kind === 'open' ? (
            <SentenceForm
              key={leisureName(now.text)}
              account={actor.id}
              kata={slug}
              text={now.text}
              draft={now.draft && otherDraft(now.draft, 'typescript')}
            />
          ) : (
            writings[0]?.may.selfAssess !== true && <p className="note mt-6">{now.message}</p>
          )}
          <Earlier writings={writings} />
        </div>
      </main>
    </>
  );
}
