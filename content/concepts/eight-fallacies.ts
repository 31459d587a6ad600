/** The eight fallacies, as the postmortem kata's first question asks for them. */
export interface Fallacy {
  id: 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8';
  /** The false assumption itself. */
  name: string;
  /** What is true instead, in one sentence. */
  truth: string;
}

export const eightFallacies: readonly Fallacy[] = [
  {
    id: 'F1',
    name: 'The network is reliable',
    truth:
      'Links, switches and the machines behind them fail, and a message that got no reply may or may not have arrived.',
  },
  {
    id: 'F2',
    name: 'Latency is zero',
    truth:
      'Every round trip takes time that distance sets and load stretches, and a design that makes many of them adds it all up.',
  },
  {
    id: 'F3',
    name: 'Bandwidth is infinite',
    truth: 'Links, queues and devices carry so much and no more, and what exceeds it waits, is lost, or is sent again.',
  },
  {
    id: 'F4',
    name: 'The network is secure',
    truth: 'Others can send, read and change messages, so that what arrives is a claim until it has been checked.',
  },
  {
    id: 'F5',
    name: 'Topology doesn’t change',
    truth: 'Machines, addresses and routes come and go while the system runs, by plan and by accident.',
  },
  {
    id: 'F6',
    name: 'There is one administrator',
    truth: 'Parts belong to different teams and companies, each of which changes its own without asking the others.',
  },
  {
    id: 'F7',
    name: 'Transport cost is zero',
    truth:
      'Moving data takes processors, memory, threads and money at both ends, and the price grows with the number of peers.',
  },
  {
    id: 'F8',
    name: 'The network is homogeneous',
    truth: 'Versions, formats, hardware and links differ from one place to the next, and they meet in the same system.',
  },
];
