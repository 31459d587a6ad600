'use client';
/** Tabs of a pane, as the ARIA practices describe them: arrows move, only the selected one is a tab stop. */
import { useId, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';

export interface Tab<Name extends string> {
  name: Name;
  label: string;
  count?: number;
  panel: ReactNode;
}

interface TabsProps<Name extends string> {
  label: string;
  tabs: readonly Tab<NoInfer<Name>>[];
  selected: Name;
  onSelect(name: NoInfer<Name>): void;
  /** At the right end of the head. */
  tool?: ReactNode;
  foot?: ReactNode;
  bodyRef?: Ref<HTMLDivElement>;
}

export function Tabs<Name extends string>({ label, tabs, selected, onSelect, tool, foot, bodyRef }: TabsProps<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = (tabs.findIndex(({ name }) => name === selected) + by + tabs.length) % tabs.length;
    onSelect(tabs[index]!.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <>
      <div className="pane-head">
        <div ref={list} className="tabs grow" role="tablist" aria-label={label} onKeyDown={step}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              className="tab"
              role="tab"
              id={`${id}-${tab.name}`}
              aria-controls={`${id}-panel`}
              aria-selected={tab.name === selected}
              tabIndex={tab.name === selected ? 0 : -1}
              onClick={() => onSelect(tab.name)}
            >
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </button>
          ))}
        </div>
        {tool}
      </div>
      <div
        ref={bodyRef}
        className="pane-body"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
        tabIndex={0}
      >
        {tabs.find(({ name }) => name === selected)?.panel}
      </div>
      {foot}
    </>
  );
}
