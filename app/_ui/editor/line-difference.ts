/**
 * What changed between the source that was judged and the source as it stands, line by line: how much, and where a judged line is now.
 * A longest common subsequence, after common ends are cut off; sources are at most 64 KiB.
 */

/** Above this many cells the middle is taken as rewritten: a learner who changed that much needs no exact figure. */
const cellsMaxForOne = 4_000_000;

export interface LineDifference {
  /** Lines changed, added or removed; a changed line counts once. */
  edited: number;
  /** Lines of `after` that `before` has not, and the other way round; a changed line counts in both. */
  added: number;
  removed: number;
  /** Where line `line` (from 1) of `before` is in `after`; null where it was changed or removed. */
  lineNow(line: number): number | null;
}

/**
 * Compares two sources. Line ends are \n or \r\n; which of the two makes no difference. `cellsMax` bounds the work, about 4 ns a cell:
 * where many pairs are compared at once, fewer must do.
 */
export function compareLines(before: string, after: string, cellsMax = cellsMaxForOne): LineDifference {
  const a = before.split(/\r?\n/);
  const b = after.split(/\r?\n/);
  const kept = keptLines(a, b, cellsMax);
  const same = kept.filter((to) => to >= 0).length;
  // What holds nothing has no line to lose, though splitting it gives one.
  const changed = (text: string, lines: number): number => (text === '' ? 0 : lines - same);
  return {
    edited: countEdited(kept, a.length, b.length),
    added: changed(after, b.length),
    removed: changed(before, a.length),
    lineNow: (line) => (kept[line - 1] ?? -1) + 1 || null,
  };
}

/** For each index of `a` its index in `b`, or −1. Ascending where not −1. */
function keptLines(a: readonly string[], b: readonly string[], cellsMax: number): number[] {
  const kept = new Array<number>(a.length).fill(-1);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) kept[start] = start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    kept[a.length - 1 - tail] = b.length - 1 - tail;
    tail++;
  }
  const middle = matchMiddle(a.slice(start, a.length - tail), b.slice(start, b.length - tail), cellsMax);
  middle.forEach((to, from) => (kept[start + from] = to < 0 ? -1 : start + to));
  return kept;
}

function matchMiddle(a: readonly string[], b: readonly string[], cellsMax: number): number[] {
  const matched = new Array<number>(a.length).fill(-1);
  const width = b.length + 1;
  if ((a.length + 1) * width > cellsMax) return matched;
  // lengths[i * width + j]: the longest common subsequence of a[i…] and b[j…].
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) matched[i++] = j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return matched;
}

/** Between two kept lines, `removed` lines became `added` ones: the larger of both were edited. */
function countEdited(kept: readonly number[], before: number, after: number): number {
  let edited = 0;
  let lastBefore = -1;
  let lastAfter = -1;
  const close = (i: number, j: number) => {
    edited += Math.max(i - lastBefore - 1, j - lastAfter - 1);
    [lastBefore, lastAfter] = [i, j];
  };
  kept.forEach((to, from) => to >= 0 && close(from, to));
  close(before, after);
  return edited;
}
