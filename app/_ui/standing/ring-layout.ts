/** Where the ring's nodes, arcs and numbers stand. Pure; all in px of its own square, clockwise from the top. */

export interface Point {
  x: number;
  y: number;
}

export interface RingLayout {
  nodes: readonly { at: Point; /** Baseline and middle of its number. */ number: Point }[];
  /** From each node to the next one, as an SVG path. */
  arcs: readonly string[];
  nodeRadius: number;
  strokeWidth: number;
}

/** `large` carries numbers outside of its nodes, `small` none. */
export type RingSize = 'large' | 'small';

export const ringSizes: Record<RingSize, number> = { large: 236, small: 92 };
const proportions = {
  large: { radius: 85.5, nodeRadius: 16, strokeWidth: 2, numberAt: 110.5 },
  small: { radius: 33.92, nodeRadius: 10.58, strokeWidth: 1.66, numberAt: 0 },
};

export function layoutRing(count: number, size: RingSize): RingLayout {
  const { radius, nodeRadius, strokeWidth, numberAt } = proportions[size];
  const centre = ringSizes[size] / 2;
  const on = (index: number, distance: number): Point => {
    const angle = ((index / count) * 360 - 90) * (Math.PI / 180);
    return { x: round(centre + distance * Math.cos(angle)), y: round(centre + distance * Math.sin(angle)) };
  };
  const nodes = Array.from({ length: count }, (_, index) => {
    const outside = on(index, numberAt);
    return { at: on(index, radius), number: { x: outside.x, y: round(outside.y + 4) } };
  });
  const arcs = nodes.map(({ at }, index) => {
    const to = nodes[(index + 1) % count]!.at;
    return `M${at.x} ${at.y}A${radius} ${radius} 0 0 1 ${to.x} ${to.y}`;
  });
  return { nodes, arcs, nodeRadius, strokeWidth };
}

const round = (value: number) => Math.round(value * 100) / 100;
