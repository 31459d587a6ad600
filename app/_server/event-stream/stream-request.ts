/** What every event stream's route reads and answers alike. */
import { z } from 'zod';

/** An answer that is no stream: browsers show it to nobody, people who ask by hand read it. */
export const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } });

/** The last event that a browser which comes back has seen; 0 where it says none. */
export const lastEventId = (request: Request): number =>
  z.coerce.number().int().nonnegative().catch(0).parse(request.headers.get('last-event-id'));
