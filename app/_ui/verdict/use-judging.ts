'use client';
/** Follows one submission that was handed in elsewhere until it is judged. */
import { useEffect, useReducer } from 'react';
import { submissionStateSchema } from '../../../grader/contract/progress.ts';
import type { SubmissionState } from '../../../grader/contract/progress.ts';
import { follow, type Followed, type Subject } from './errand.ts';
import { listen } from './use-errand.ts';

/** `subject` and `state` are read once: another submission needs another `key`. */
export function useJudging(subject: Subject, state: SubmissionState): Followed<SubmissionState> {
  const initial: Followed<SubmissionState> = { subject, state, connection: 'live' };
  const [errand, dispatch] = useReducer(follow<SubmissionState>, { followed: initial, sending: { kind: 'idle' } });
  const followed = errand.followed ?? initial;
  const awaited = followed.state.kind === 'done' ? null : followed.subject.id;
  useEffect(() => {
    if (awaited === null) return;
    return listen(`/api/submissions/${awaited}/events`, submissionStateSchema, awaited, dispatch);
  }, [awaited]);
  return followed;
}
