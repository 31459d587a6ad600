/** How long something has waited, in the largest unit that is whole. */
const units = [
  [24 * 60 * 60_000, 'd'],
  [60 * 60_000, 'h'],
  [60_000, 'min'],
] as const;

/** "3 d", "20 h", "5 min", "now" */
export function ageText(ms: number): string {
  const unit = units.find(([length]) => ms >= length);
  return unit ? `${Math.floor(ms / unit[0])} ${unit[1]}` : 'now';
}
