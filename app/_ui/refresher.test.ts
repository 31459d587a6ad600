import { expect, test } from 'vitest';
import { createRefresher } from './refresher.ts';

function bench() {
  const network = { up: true };
  let asked = 0;
  let refreshed = 0;
  let timer: (() => void) | null = null;
  const refresher = createRefresher({
    isReachable: async () => ((asked += 1), network.up),
    refresh: () => void (refreshed += 1),
    after(_ms, work) {
      timer = work;
      return () => (timer = null);
    },
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { network, refresher, settled, counts: () => ({ asked, refreshed, waits: timer !== null }), ring: () => timer?.() }; // prettier-ignore
}

test('a page is refreshed where its server answers, once for all that asked meanwhile', async () => {
  const { refresher, settled, counts } = bench();
  refresher.want();
  refresher.want();
  await settled();
  expect(counts()).toEqual({ asked: 1, refreshed: 1, waits: false });
});

test('without an answer the page stays, and is refreshed when there is one: after a while, or when the way may be free', async () => {
  const { network, refresher, settled, counts, ring } = bench();
  network.up = false;
  refresher.want();
  await settled();
  expect(counts()).toEqual({ asked: 1, refreshed: 0, waits: true });
  ring();
  await settled();
  expect(counts()).toEqual({ asked: 2, refreshed: 0, waits: true });
  network.up = true;
  refresher.tryNow();
  await settled();
  expect(counts()).toEqual({ asked: 3, refreshed: 1, waits: false });
  refresher.tryNow();
  await settled();
  expect(counts()).toMatchObject({ asked: 3, refreshed: 1 });
});

test('a page that is gone is not refreshed', async () => {
  const { refresher, settled, counts } = bench();
  refresher.want();
  refresher.stop();
  await settled();
  expect(counts()).toMatchObject({ refreshed: 0 });
});
