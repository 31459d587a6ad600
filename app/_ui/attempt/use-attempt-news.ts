'use client';
/** What the server tells of an open attempt: granted minutes, its end, what other editors saved. */
import { useEffect, useRef, useState } from 'react';
import { attemptNewsSchema, type AttemptNews } from '../../../grader/contract/attempt-events.ts';

/** Milliseconds before a refused stream is asked for again. */
const retryMs = 5000;

/**
 * The last piece of news of attempt `id`, null before the first. Only while the page is in view: browsers allow six connections to a
 * server, and ten tabs would leave none to save with. The stream begins with how things are, so nothing is missed.
 */
export function useAttemptNews(id: string | null, onNews: (news: AttemptNews) => void): AttemptNews | null {
  const [news, setNews] = useState<{ id: string; told: AttemptNews } | null>(null);
  const tell = useRef(onNews);
  useEffect(() => {
    tell.current = onNews;
  });
  useEffect(() => {
    if (id === null) return;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(retry);
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      const opened = (source = new EventSource(`/api/attempts/${id}/events`));
      opened.addEventListener('state', (event: MessageEvent<string>) => {
        const parsed = attemptNewsSchema.safeParse(JSON.parse(event.data));
        if (!parsed.success) return;
        setNews({ id, told: parsed.data });
        tell.current(parsed.data);
      });
      opened.addEventListener('error', () => {
        if (opened.readyState === EventSource.CLOSED && source === opened) retry = setTimeout(open, retryMs);
      });
    };
    const onVisibility = () => (document.visibilityState === 'visible' ? open() : close());
    onVisibility();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      close();
    };
  }, [id]);
  return news?.id === id ? news.told : null;
}
