/** How much of a source a page shows. What was rejected for its size is kept up to 1 MB, which nobody reads and which would hold the page up. */

/** Characters; as much as a draft may have bytes, so that whatever can be judged is shown whole. */
export const shownMax = 256 * 1024;

export interface ShownSource {
  text: string;
  /** Characters that are not shown; 0 where all are. */
  leftOut: number;
}

/** Ends at the end of a line where there is one in the last tenth, and never in the middle of a character. */
export function shownSource(source: string, max = shownMax): ShownSource {
  if (source.length <= max) return { text: source, leftOut: 0 };
  const line = source.lastIndexOf('\n', max - 1) + 1;
  const splits = /[\uD800-\uDBFF]/.test(source.charAt(max - 1));
  const end = line > max * 0.9 ? line : splits ? max - 1 : max;
  return { text: source.slice(0, end), leftOut: source.length - end };
}
