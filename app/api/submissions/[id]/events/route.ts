import { judgingEvents } from '../../../../_server/event-stream/judging-events.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return judgingEvents('submission', (await params).id, request);
}
