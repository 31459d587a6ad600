/** Home on its way: lines of the height they will have, and only if it takes longer than 200 ms. */
import { HomeFrame } from './_home/home-frame.tsx';

const titles = ['w-1/3', 'w-1/4', 'w-1/3', 'w-1/4'];

export default function Loading() {
  return (
    <HomeFrame
      aside={
        <div className="skeleton">
          <div className="side-head">
            <h2>Recent</h2>
          </div>
          <i className="mt-4 w-3/4" />
        </div>
      }
    >
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton">
        <div className="mt-5 mb-2 h-[142px] rounded-2 border border-line bg-panel max-wide:h-[300px]" />
        {titles.map((width, index) => (
          <div key={index} className="h-[96px] border-b border-line py-4 pl-12 max-wide:h-[160px]">
            <i className={`mt-1.5 ${width}`} />
            <i className="mt-3 w-1/2" />
            <i className="mt-2.5 w-1/6" />
          </div>
        ))}
      </div>
    </HomeFrame>
  );
}
