import type { Concept } from './concept.ts';

export const failureModels: Concept = {
  id: 'failure-models',
  name: 'Failure models',
  definition:
    'A statement of what a component may do wrong, against which a design is safe: crash and stay silent, crash and come back without its memory, omit messages, answer too late, or answer anything at all (Byzantine). It includes how many may do so at once, and whether they fail independently. A fault outside the model, such as a gray failure that is half alive, or one defect that strikes every copy, finds the design without a defence.',
  atWorkWhere: 'a part misbehaves in a way, or in a number, that the design did not provide for',
  goesWrong:
    'A pharmacy keeps its stock on four machines, any two of which may die. All four were bought on one invoice, and their disks count operating hours in a field that overflows after four years. On a Sunday in March, within seven minutes, every disk stops answering. The redundancy was real, and useless: it was sized for machines that die one at a time and for reasons of their own. The remedy is not a fifth machine of the same batch but disks of another age and make, and an honest sentence in the design about what two of four is supposed to survive.',
  katas: ['raft-election', 'idempotent-payments', 'outage-postmortem'],
  incidents: ['aws-s3-2017-02-28', 'roblox-2021-10-28', 'facebook-2021-10-04', 'cloudflare-2025-11-18'],
  source: {
    what: 'Leslie Lamport, Robert Shostak and Marshall Pease, “The Byzantine Generals Problem”; the milder classes in Flaviu Cristian, “Understanding Fault-Tolerant Distributed Systems”',
    where: 'ACM Transactions on Programming Languages and Systems 4(3), 1982; Communications of the ACM 34(2), 1991',
  },
  confusedWith: [
    {
      id: 'failure-detectors',
      difference:
        'The model says what may go wrong; a detector is the mechanism that guesses, from silence or from a probe, that it has.',
    },
    {
      id: 'timing-models',
      difference:
        'A failure model bounds what parts do; a timing model bounds how long healthy parts and messages may take.',
    },
    {
      id: 'blast-radius',
      difference:
        'The model says which faults are survived; blast radius says how much is lost when one comes that is not.',
    },
  ],
};
