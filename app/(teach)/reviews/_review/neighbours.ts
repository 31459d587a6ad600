/** Where one goes from something in the queue. Pure. */

/** The ones before and after `id`, round the ends; both the first where it is not in the queue (any more). Null where there is no other. */
export function neighboursOf(
  queue: readonly { id: string }[],
  id: string,
): { next: string | null; previous: string | null } {
  const at = queue.findIndex((entry) => entry.id === id);
  const others = at < 0 ? queue : [...queue.slice(at + 1), ...queue.slice(0, at)];
  const first = others[0]?.id ?? null;
  return { next: first, previous: at < 0 ? first : (others.at(-1)?.id ?? null) };
}
