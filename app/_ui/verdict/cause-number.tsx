/** The number that an event has in a violation's sentence, with the same face; nothing for 0. */
export function CauseNumber({ number, broken }: { number: number; broken: boolean }) {
  if (number === 0) return null;
  return (
    <span className={`ref ${broken ? 'ref-broken' : ''}`}>
      <span>{number}</span>
    </span>
  );
}
