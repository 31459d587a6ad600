'use client';
/** An attempt from its start to its end, down an axis. What can be compared can be marked, also by the key C. */
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { isWriting } from '../shell/keys.ts';
import { outcomes, toneClass } from '../status.tsx';
import { visibleText } from '../verdict/visible-text.ts';
import { CompareForm } from './compare-form.tsx';
import { spanText, pauseText } from './time-words.ts';
import { TimelineSign } from './timeline-sign.tsx';
import type { TimelineItem } from './timeline-item.ts';
import { type Gap, gapsBetween, inTimeOrder, mark } from './timeline-layout.ts';

interface TimelineProps {
  items: readonly TimelineItem[];
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Where two are compared. */
  compareHref: string;
}

export function Timeline({ items, startedAt, compareHref }: TimelineProps) {
  const comparable = items.filter((item) => item.comparable);
  const order = comparable.map(({ id }) => id);
  // Until something is marked, what was done last is compared with what was before it.
  const [marked, setMarked] = useState<string[]>([]);
  const [left, right] = marked.length === 2 ? inTimeOrder(marked, order) : [marked[0] ?? order.at(-2), order.at(-1)];
  const list = useRef<HTMLDivElement>(null);
  const toggle = (id: string) => setMarked((before) => mark(before, id));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === 'c' && at >= 0) {
        const id = rows[at]!.dataset['comparable'];
        if (id) toggle(id);
      }
      if (event.key !== 'j' && event.key !== 'k') return;
      const linked = rows.flatMap((row, index) => {
        const link = row.querySelector<HTMLElement>('a');
        return link ? [{ link, index }] : [];
      });
      const next =
        event.key === 'j'
          ? linked.find(({ index }) => index > at)
          : linked.findLast(({ index }) => index < at || at < 0);
      next?.link.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // The way to the comparison is one key away once there are two.
  useEffect(() => {
    if (marked.length === 2) list.current?.querySelector<HTMLElement>('[data-compare]')?.focus({ preventScroll: true });
  }, [marked]);

  const gaps = gapsBetween(items.map(({ at }) => at));
  return (
    <div ref={list}>
      {comparable.length > 1 && (
        <div className="timeline-tools">
          <CompareForm
            action={compareHref}
            choices={comparable.map(({ id, title, at }) => ({ id, name: `${title}, ${spanText(at - startedAt)}` }))}
            left={left}
            right={right}
            onChange={(side, id) => setMarked(side === 'left' ? [id, right!] : [left!, id])}
          />
          <p className="text-12 text-ink-3 max-wide:hidden">
            <kbd>J</kbd> <kbd>K</kbd> next and previous, <kbd>C</kbd> marks to compare
          </p>
        </div>
      )}
      <ol className="timeline" aria-label="Timeline">
        {items.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            gap={gaps[index]!}
            since={item.at - startedAt}
            marked={marked.includes(item.id)}
            onMark={comparable.length > 1 && item.comparable ? () => toggle(item.id) : null}
          />
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  item: TimelineItem;
  gap: Gap;
  since: number;
  marked: boolean;
  onMark: (() => void) | null;
}

function Row({ item, gap, since, marked, onMark }: RowProps) {
  return (
    <>
      {gap.kind === 'cut' && (
        <li className="timeline-cut" data-overtime={item.overtime || undefined}>
          <span className="text-12 text-ink-3">{pauseText(gap.ms)} quiet</span>
        </li>
      )}
      <li
        className="timeline-row"
        data-item={item.glyph.kind}
        data-comparable={onMark ? item.id : undefined}
        data-marked={marked || undefined}
        data-overtime={item.overtime || undefined}
        data-ahead={item.ahead || undefined}
        style={gap.kind === 'open' ? { paddingTop: gap.px } : undefined}
      >
        <span className="num timeline-time">{spanText(since)}</span>
        <span className="timeline-axis">
          <TimelineSign glyph={item.glyph} />
        </span>
        <span className="timeline-what">
          {item.href ? (
            <Link href={item.href} className="quiet timeline-title hover:underline">
              {item.title}
            </Link>
          ) : (
            <span className="timeline-title text-ink-2">{item.title}</span>
          )}
          {item.aside && <span className="timeline-aside">{item.aside}</span>}
          <Detail item={item} />
        </span>
        <span className="num timeline-figures">{item.figures}</span>
        {onMark ? (
          <button
            type="button"
            className="timeline-mark"
            aria-pressed={marked}
            aria-label={`Mark ${item.title} to compare`}
            aria-keyshortcuts="C"
            onClick={onMark}
          >
            {marked ? 'marked' : 'mark'}
          </button>
        ) : (
          <span />
        )}
      </li>
    </>
  );
}

function Detail({ item: { glyph, detail, invariant } }: { item: TimelineItem }) {
  const word = glyph.kind === 'submission' ? outcomes[glyph.outcome].word : null;
  const tone = glyph.kind === 'submission' ? toneClass[outcomes[glyph.outcome].tone] : '';
  if (word === null && detail === '') return null;
  return (
    <span className="timeline-detail">
      {word && <span className={`font-medium ${tone}`}>{word}</span>}
      {word && detail && (invariant ? ', ' : ': ')}
      {invariant ? <span className="invariant">{detail}</span> : visibleText(detail)}
    </span>
  );
}
