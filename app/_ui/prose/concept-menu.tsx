'use client';
/** The concepts that somebody may mean, below the `@` that they typed. The focus stays in the field. */
import { useLayoutEffect, useRef } from 'react';
import type { Concept } from '../../../content/concepts/concept.ts';
import { conceptNumber } from '../../../content/katas/outage-postmortem/citations.ts';

interface ConceptMenuProps {
  id: string;
  concepts: readonly Concept[];
  chosen: Concept;
  idOf(concept: Concept): string;
  onPick(number: number): void;
}

export function ConceptMenu({ id, concepts, chosen, idOf, onPick }: ConceptMenuProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const menu = list.current!;
    const anchor = menu.parentElement?.querySelector<HTMLElement>('[data-anchor]');
    if (!anchor) return;
    const room = menu.parentElement!.clientWidth - menu.offsetWidth;
    menu.style.left = `${Math.max(0, Math.min(anchor.offsetLeft, room))}px`;
    menu.style.top = `${anchor.offsetTop + anchor.offsetHeight + 4}px`;
  });
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label="Concepts" className="concept-menu">
      {concepts.map((concept) => (
        <li
          key={concept.id}
          id={idOf(concept)}
          role="option"
          aria-selected={concept === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(conceptNumber(concept.id));
          }}
        >
          <span className="cite">{conceptNumber(concept.id)}</span>
          {concept.name}
        </li>
      ))}
    </ul>
  );
}
