/**
 * A log that stays readable through an outage. Errors come as many lines, of which the last says what is wrong (Prisma's do), and
 * come again with every try: each is written as one line, and not again before `quietMs` have passed.
 */
export function createCalmLog(
  write: (line: string) => void,
  { quietMs = 60_000, now = () => performance.now() } = {},
): (line: string) => void {
  const writtenAt = new Map<string, number>();
  return (text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const line = lines.length > 1 ? `${lines[0]!.trim()} … ${lines.at(-1)!.trim()}` : text.trim();
    for (const [old, at] of writtenAt) if (now() - at >= quietMs) writtenAt.delete(old);
    if (writtenAt.has(line)) return;
    writtenAt.set(line, now());
    write(line);
  };
}
