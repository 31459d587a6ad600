/**
 * History on its way: rows at their final height, and only if it takes longer than 200 ms. In a group of its own with its page: over
 * the pages below, which may not exist, it would have the answer begin before that is known.
 */
import { HistoryFrame } from '../_history/history-frame.tsx';

const widths = ['w-1/2', 'w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-1/2'];

export default function Loading() {
  return (
    <HistoryFrame>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton mt-12">
        {widths.map((width, index) => (
          <div key={index} className="flex h-row items-center border-b border-line">
            <i className={width} />
          </div>
        ))}
      </div>
    </HistoryFrame>
  );
}
