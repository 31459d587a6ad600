'use client';
/** One report: whether it is stored, and a file to store, replace or take away. */
import { Check, Circle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useActionState, useId, useRef } from 'react';
import type { PublicationState } from '../../_server/publication/actions.ts';
import { Button } from '../../_ui/button.tsx';
import { Moment } from '../../_ui/moment.tsx';
import { Status } from '../../_ui/status.tsx';
import { visibleText } from '../../_ui/verdict/visible-text.ts';

type Action = (state: PublicationState, data: FormData) => Promise<PublicationState>;

interface PublicationLineProps {
  incident: { slug: string; title: string; publisher: string; url: string };
  stored: { atMs: number; by: string | null; bytes: number } | null;
  onImport: Action;
  onRemove: Action;
}

export function PublicationLine({ incident, stored, onImport, onRemove }: PublicationLineProps) {
  const { slug, title, publisher, url } = incident;
  return (
    <tr data-incident={slug}>
      <th scope="row">
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
        <span className="hint">{publisher}</span>
        <span className="hint wide:hidden">
          <Stored stored={stored} />
        </span>
      </th>
      <td className="max-wide:hidden">
        <Stored stored={stored} />
      </td>
      <td>
        <FileForm incident={slug} title={title} replaces={stored !== null} onImport={onImport} />
        {stored && <RemoveForm incident={slug} title={title} onRemove={onRemove} />}
      </td>
    </tr>
  );
}

function Stored({ stored }: Pick<PublicationLineProps, 'stored'>) {
  if (stored === null)
    return (
      <Status tone="none" glyph={Circle} small>
        Not stored
      </Status>
    );
  const { atMs, by, bytes } = stored;
  return (
    <>
      <Status tone="held" glyph={Check} small>
        Stored
      </Status>
      <span className="hint">
        <Moment ms={atMs} /> {by === null ? 'by the command' : <bdi>by {visibleText(by)}</bdi>},{' '}
        {Math.ceil(bytes / 1024).toLocaleString('en-GB')} KiB
      </span>
    </>
  );
}

/** Sends the file as soon as it is chosen. */
function FileForm({
  incident,
  title,
  replaces,
  onImport,
}: {
  incident: string;
  title: string;
  replaces: boolean;
  onImport: Action;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [state, send, pending] = useRefreshing(onImport);
  return (
    <form ref={form} action={send}>
      <input type="hidden" name="incident" value={incident} />
      <label htmlFor={id} className="sr-only">
        {replaces ? 'Replace the text of' : 'File of'} {title}
      </label>
      <input
        id={id}
        className="file-choice"
        type="file"
        name="file"
        accept=".html,.htm,.txt,.md,text/html,text/plain"
        disabled={pending}
        onChange={(event) => event.target.files?.length && form.current?.requestSubmit()}
      />
      <Answer state={state} pending={pending} />
    </form>
  );
}

function RemoveForm({ incident, title, onRemove }: { incident: string; title: string; onRemove: Action }) {
  const [state, send, pending] = useRefreshing(onRemove);
  return (
    <form action={send}>
      <input type="hidden" name="incident" value={incident} />
      <Button type="submit" look="ghost" className="-ml-3" disabled={pending} aria-label={`Take away ${title}`}>
        Take away
      </Button>
      <Answer state={state} pending={pending} />
    </form>
  );
}

/** The action, with the page made anew once it is done; what never reached the server is said, too. */
function useRefreshing(action: Action) {
  const router = useRouter();
  return useActionState(
    async (before: PublicationState, data: FormData): Promise<PublicationState> => {
      try {
        const after = await action(before, data);
        if (after.kind === 'done') router.refresh();
        return after;
      } catch {
        return {
          kind: 'refused',
          message: 'The file did not get through. It may be larger than 2 MB, or the server away.',
        };
      }
    },
    { kind: 'idle' },
  );
}

function Answer({ state, pending }: { state: PublicationState; pending: boolean }) {
  return (
    <span role="status" className={`hint ${state.kind === 'refused' ? 'text-shu' : ''}`}>
      {pending ? 'Under way' : state.kind === 'idle' ? '' : state.message}
    </span>
  );
}
