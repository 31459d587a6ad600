/** The standing on its way: the ring's place and five requirements, at the height they have at least. */
import { EmptyRing } from '../../_ui/empty-ring.tsx';
import { StandingFrame } from './_standing/standing-frame.tsx';

const widths = ['w-2/3', 'w-3/4', 'w-5/6', 'w-1/2', 'w-3/5'];

export default function Loading() {
  return (
    <StandingFrame
      aside={
        <div className="skeleton grid h-[236px] w-[236px] place-items-center max-wide:mx-auto">
          <EmptyRing size={200} />
        </div>
      }
    >
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton">
        {widths.map((width) => (
          <div key={width} className="h-[118px] border-b border-line-strong pl-9 last:border-b-0">
            <i className={`mt-4 ${width}`} />
            <i className="mt-5 w-1/3" />
          </div>
        ))}
      </div>
    </StandingFrame>
  );
}
