import { database } from '../../_server/database.ts';

export const dynamic = 'force-dynamic';

/** For load balancers and launchers: 200 where the site can answer questions, 503 where its database does not. Says nothing else. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await database().$queryRaw`select 1`;
    return Response.json({ status: 'ok' }, { headers });
  } catch (error) {
    console.error(`health: ${error instanceof Error ? error.message : String(error)}`);
    return Response.json({ status: 'unavailable' }, { status: 503, headers });
  }
}
