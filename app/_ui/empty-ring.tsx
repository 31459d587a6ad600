/** Nothing here yet: the mark's five nodes, none of them joined. */
export function EmptyRing({ size = 64 }: { size?: number }) {
  const centre = 32;
  const radius = 23;
  const nodes = Array.from({ length: 5 }, (_, i) => {
    const angle = ((i * 72 - 90) * Math.PI) / 180;
    return { x: round(centre + radius * Math.cos(angle)), y: round(centre + radius * Math.sin(angle)) };
  });
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" className="flex-none stroke-line-strong">
      <circle cx={centre} cy={centre} r={radius} fill="none" strokeOpacity="0.55" />
      {nodes.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="7.4" className="fill-page" />
      ))}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
