import { expect, test } from 'vitest';
import { layoutRing, ringSizes } from './ring-layout.ts';

test('five nodes stand at the same distance from their neighbours, the first at the top', () => {
  const { nodes } = layoutRing(5, 'large');
  expect(nodes[0]!.at).toEqual({ x: 118, y: 32.5 });
  const distances = nodes.map(({ at }, i) => {
    const next = nodes[(i + 1) % 5]!.at;
    return Math.hypot(next.x - at.x, next.y - at.y);
  });
  for (const distance of distances) expect(distance).toBeCloseTo(distances[0]!, 1);
});

test('they go clockwise', () => {
  const [, second, , , fifth] = layoutRing(5, 'small').nodes;
  expect(second!.at.x).toBeGreaterThan(46);
  expect(fifth!.at.x).toBeLessThan(46);
});

test('nodes and numbers stay within the square', () => {
  const { nodes, nodeRadius, strokeWidth } = layoutRing(5, 'large');
  const edge = ringSizes.large;
  for (const { at, number } of nodes) {
    const reach = nodeRadius + strokeWidth / 2;
    for (const value of [at.x - reach, at.y - reach, edge - at.x - reach, edge - at.y - reach])
      expect(value).toBeGreaterThan(0);
    expect(Math.min(number.x, number.y - 9, edge - number.x, edge - number.y)).toBeGreaterThan(0);
  }
});
