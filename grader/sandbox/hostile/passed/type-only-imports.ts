// Types vanish.
import type { Environment } from './raft-election';
import { Message } from './api';
let unused: Message | Environment | undefined;
void unused;
export class Counter {
  private n: number;
  constructor(start: number) {
    this.n = start;
  }
  add(n: number): number {
    return (this.n += n);
  }
}
export const total = (numbers: number[], next: () => number): number => numbers.reduce((a, b) => a + b, next());
export const label: string = 'toy';
export const steps: number[] = [];
