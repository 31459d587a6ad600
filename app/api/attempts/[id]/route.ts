import { attemptNow } from '../../../_server/attempt/events.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return attemptNow((await params).id);
}
