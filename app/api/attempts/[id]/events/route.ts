import { attemptEvents } from '../../../../_server/attempt/events.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return attemptEvents((await params).id, request);
}
