/** Where a text at leisure begins: an analysis that somebody has returned. */
import { goodGithubAnalysis } from '../../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { TestAccount } from './account.ts';

const citing = goodGithubAnalysis.answers.map((text, index) => `${text} [[${goodGithubAnalysis.concepts[index]!}]]`);

/** An analysis of this learner that was handed in and returned, as the records have it; its id. */
export async function returnedAnalysis(database: PrismaClient, { id: accountId }: TestAccount): Promise<string> {
  const { incident } = goodGithubAnalysis;
  const kata = 'outage-postmortem';
  const startedAt = new Date(Date.now() - 3_600_000);
  const times = { startedAt, endedAt: startedAt, limitSeconds: 3600, deadlineAt: new Date(Date.now()) };
  const attempt = { accountId, kata, incident, mode: 'timed', number: 1, end: 'handed_in', contentHash: '' } as const;
  const { id: attemptId } = await database.attempt.create({ data: { ...attempt, ...times } });
  const text = new TextEncoder().encode(JSON.stringify({ ...goodGithubAnalysis, answers: citing }));
  const handedIn = { kind: 'analysis', words: 640, complete: true, createdAt: startedAt } as const;
  const writing = await database.writing.create({ data: { accountId, kata, incident, attemptId, text, ...handedIn } });
  const review = { reviewerId: accountId, selfAssessed: true, outcome: 'returned', marks: {}, reasons: '' } as const;
  const remarks = [{ line: 'q2', text: 'How long was the partition?' }];
  await database.review.create({ data: { ...review, remarks, writingId: writing.id, createdAt: new Date() } });
  return writing.id;
}
