/** The six questions of every analysis, with what helps to answer them well and says nothing of any answer. */

export interface Question {
  /** Kept in reviews: never reused for another question. */
  id: 'fallacy' | 'failure-model' | 'time' | 'detector' | 'consensus' | 'prevention';
  question: string;
  /** Markdown: what a good answer does, and what to quote. */
  guidance: string;
  /** What a good answer tends to take. Advice: only the total and the least are checked. */
  words: { from: number; to: number };
}

export const questions: readonly [Question, Question, Question, Question, Question, Question] = [
  {
    id: 'fallacy',
    question: 'Which fallacy of distributed computing was violated? Quote the line.',
    guidance: `Name one of the eight and show the line of the report that you rest on; copy that line into the field for the quotation. If
one fallacy explains how it began and another why it lasted, say which is which. Where none fits cleanly, name the nearest and say what does
not fit. An honest “none”, argued against the nearest, is better than a forced match.`,
    words: { from: 60, to: 150 },
  },
  {
    id: 'failure-model',
    question: 'What failure model did the design assume? Was it violated?',
    guidance: `Two halves. First what could fail in the eyes of those who built it, how, and how many at a time: the report often says so
where it describes the design. Then what did fail, and in which respect that differs: in kind (dead, silent, late, wrong), in number, or in
not being independent. If parts of the system assumed different things, say so. Put a figure from the report on it.`,
    words: { from: 70, to: 200 },
  },
  {
    id: 'time',
    question: 'Was time or clocks involved? How?',
    guidance: `Tell apart three things that all sound like time: what a clock shows, how long something takes, and what came before what. That
a report gives times of day proves none of them. A no needs its reason: name what might be taken for a matter of time here, and say why it
is none.`,
    words: { from: 30, to: 150 },
  },
  {
    id: 'detector',
    question: 'Was a failure detector involved? Too aggressive, too slow, or correct but unhelpful?',
    guidance: `Whoever decides that something has failed is a detector: a health check, a timeout in a client, an alarm, a person at a screen.
Say which one you mean, what it concluded when, and who acted on it. Then judge it, with a figure. If there are several, choose the one that
mattered most. If none was at fault, say how fast it was.`,
    words: { from: 40, to: 150 },
  },
  {
    id: 'consensus',
    question: 'Was consensus or leader election involved? Did it behave as designed?',
    guidance: `Ask whether several parties had to agree on one thing, or on one of them, and by what means. If so: did they agree, and was what
they agreed on the thing that mattered? Tell safety (nothing wrong is decided) from progress (something is decided). If a report names no
such means, do not supply one: say so, and say who decided instead.`,
    words: { from: 40, to: 150 },
  },
  {
    id: 'prevention',
    question: 'Writing the runbook to prevent recurrence, which of the 15 concepts would you cite?',
    guidance: `Name at least two concepts, and for each the one step that it puts into the runbook: who does what, when, and how one would
notice that it is missing. Mark them as cited. A step that would not have changed this outage does not belong here, however sound it is.`,
    words: { from: 80, to: 250 },
  },
];
