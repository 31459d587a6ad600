'use client';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * When another attempt, or none, takes the place of the one that was shown, what was pressed is gone, and the focus with it: it goes to where
 * one works next, as soon as that is `ready`. Likewise on a page to which a start has led that was posted before the scripts were there
 * (app/_server/attempt/start-form), and on no other that has just been opened. `arrivals` outlives what takes whose place.
 */
export function useArrivalFocus(arrivals: RefObject<number>, ready: boolean, focus: () => void): void {
  const isLater = useRef(false);
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    isLater.current = arrivals.current > 0 || location.hash === '#begun';
    arrivals.current += 1;
  }, [arrivals]);
  useEffect(() => {
    if (!ready || !isLater.current) return;
    isLater.current = false;
    // Loading the page again is no beginning.
    if (location.hash === '#begun') history.replaceState(history.state, '', location.pathname + location.search);
    if (document.activeElement === document.body) latest.current();
  }, [ready]);
}

/** Where work comes to its end under somebody's hands, what they pressed is gone before anything takes its place: from the main part Tab goes on. */
export function useEndFocus(isWorking: boolean): void {
  const was = useRef(isWorking);
  useEffect(() => {
    if (was.current && !isWorking && document.activeElement === document.body) focusMain();
    was.current = isWorking;
  }, [isWorking]);
}

/** The page's main part, from which Tab goes on. */
export const focusMain = (): void => document.getElementById('main')?.focus();
