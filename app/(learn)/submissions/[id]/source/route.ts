import { currentActor } from '../../../../_server/account/session.ts';
import { selectOptionalSubmission } from '../../../../_server/submission/queries.ts';

export const dynamic = 'force-dynamic';

const extensions = { typescript: 'ts', javascript: 'js' } as const;

/** A submission's whole source, to be saved: whatever it holds, no browser takes it for anything but text. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const submission = actor && (await selectOptionalSubmission(actor, (await params).id));
  if (!submission) return new Response('There is no such submission.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }); // prettier-ignore
  const { id, kata, language, source } = submission;
  return new Response(source, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': `attachment; filename="${kata}-${id.slice(-8)}.${extensions[language]}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
