import { expect, test } from 'vitest';
import { chart, chartAttemptsMax, layoutChart, type ChartAttempt } from './chart-layout.ts';

const limitMs = 20 * 60_000;
const used = (...minutes: number[]): ChartAttempt[] =>
  minutes.map((count, index) => ({ id: `${index}`, usedMs: count * 60_000, passed: true, fromMemory: false }));

test('nothing done has nothing to show', () => {
  expect(layoutChart([], limitMs)).toEqual({ marks: [], limitY: chart.limitY, label: null });
});

test('the limit is where an attempt that took all of it stands, and no time at all lies on the axis', () => {
  const [whole, none] = layoutChart(used(20, 0), limitMs).marks;
  expect([whole!.y, none!.y]).toEqual([chart.limitY, chart.axisY]);
});

test('the quicker the lower, the later the further right', () => {
  const { marks } = layoutChart(used(19, 15, 12), limitMs);
  for (const [index, mark] of marks.slice(1).entries()) {
    expect(mark.y).toBeGreaterThan(marks[index]!.y);
    expect(mark.x).toBeGreaterThan(marks[index]!.x);
  }
});

test('overtime stands above the limit and within the drawing, however long it took', () => {
  const [mark] = layoutChart(used(600), limitMs).marks;
  expect(mark!.y).toBeLessThan(chart.limitY);
  expect(mark!.y).toBeGreaterThan(4);
});

test('of many the newest are shown, apart from each other', () => {
  const { marks } = layoutChart(used(...Array.from({ length: 30 }, (_, i) => i % 20)), limitMs);
  expect(marks).toHaveLength(chartAttemptsMax);
  expect(marks.at(-1)).toMatchObject({ id: '29', x: 120 });
  expect(marks[1]!.x - marks[0]!.x).toBeGreaterThanOrEqual(15);
});

test('the newest time is written clear of the limit', () => {
  for (const minutes of [1, 10, 19, 20, 40]) {
    const { label } = layoutChart(used(10, minutes), limitMs);
    expect(label!.y).toBeGreaterThanOrEqual(25);
    expect(label!.y).toBeLessThanOrEqual(chart.height);
  }
});
