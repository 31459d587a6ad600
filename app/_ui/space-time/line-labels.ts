/**
 * Where a message's word stands beside its line: near the middle, above or below, wherever it covers no event, no other line that
 * matters, and no other word. A word that finds no such place is not written; pointing at the message's events shows it all the same.
 */
import type { MessageLine, Point } from './messages.ts';

export interface LineLabel extends Point {
  text: string;
  /** The message it belongs to, by its place among the lines. */
  line: number;
}

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Of a letter at 11 px, and of the line's height, in pixels. */
const letter = 5.9;
const height = 12;
const places = [0.5, 0.4, 0.6, 0.3, 0.7];

/** `taken`: what no word may cover, such as events with their numbers. */
export function labelLines(lines: readonly MessageLine[], taken: readonly Box[]): LineLabel[] {
  const labels: LineLabel[] = [];
  const boxes = [...taken];
  const lit = lines.filter((line) => line.lit);
  lines.forEach((line, index) => {
    if (!line.lit || line.word === undefined) return;
    const { word } = line;
    const free = places
      .flatMap((along) => candidates(line, word, along))
      .find(({ x, y }) => {
        const box = boxOf({ x, y }, word);
        const within = box.x1 > Math.min(line.from.x, line.to.x) + 8 && box.x2 < Math.max(line.from.x, line.to.x) - 8;
        return (
          within &&
          !boxes.some((other) => overlap(box, other)) &&
          !lit.some((other) => crosses(other, other === line ? box : wider(box)))
        );
      });
    if (!free) return;
    labels.push({ ...free, text: word, line: index });
    boxes.push(boxOf(free, word));
  });
  return labels;
}

/** Beside the middle, whatever is there: for the one message that is pointed at. */
export function labelBeside(line: MessageLine, index: number): LineLabel | null {
  if (line.word === undefined) return null;
  return { ...candidates(line, line.word, 0.5)[0]!, text: line.word, line: index };
}

/** Above the line, then below it, as near as the text's corner allows. */
function candidates({ from, to }: MessageLine, word: string, along: number): Point[] {
  const x = from.x + (to.x - from.x) * along;
  const y = from.y + (to.y - from.y) * along;
  const rise = (Math.abs((to.y - from.y) / (to.x - from.x || 1)) * word.length * letter) / 2;
  return [
    { x, y: y - rise - 5 },
    { x, y: y + rise + height + 1 },
  ];
}

const boxOf = ({ x, y }: Point, word: string): Box => ({
  x1: x - (word.length * letter) / 2,
  x2: x + (word.length * letter) / 2,
  y1: y - height + 2,
  y2: y + 2,
});

/** So that a word stands clearly nearer to its own line than to any other. */
const wider = ({ x1, y1, x2, y2 }: Box): Box => ({ x1: x1 - 4, y1: y1 - 7, x2: x2 + 4, y2: y2 + 7 });

const overlap = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** Whether a line runs through a box: clipped to its width, it reaches its height. */
function crosses({ from, to }: MessageLine, box: Box): boolean {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const x1 = Math.max(left.x, box.x1);
  const x2 = Math.min(right.x, box.x2);
  if (x1 > x2) return false;
  const at = (x: number) => left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x || 1);
  return Math.max(at(x1), at(x2)) > box.y1 && Math.min(at(x1), at(x2)) < box.y2;
}
