import { useEffect, useRef, type RefObject } from 'react';

/** Pixels between the top of the window and a card that is taller than it. */
const GAP_ABOVE = 12;

/**
 * Brings the newest turn into view, and hands it the focus when a button asked for it (the button is gone
 * by then, and the focus would fall back to the top of the page). A waiting code field is the next step, so
 * it gets the focus itself; a confirmation's buttons never do.
 */
export function useNewest(
  log: RefObject<HTMLDivElement | null>,
  turn: RefObject<HTMLLIElement | null>,
  sequence: number | null,
  replies: number,
  origin: string,
) {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const now = `${sequence}/${replies}`;
    if (sequence === null || now === seen.current) {
      return;
    }
    const first = seen.current === null;
    seen.current = now;
    const element = turn.current;
    const scroller = log.current;
    if (element === null || scroller === null) {
      return;
    }
    const reply = element.querySelector<HTMLElement>('.reply');
    const tall = reply !== null && scroller.scrollHeight - reply.offsetTop > scroller.clientHeight;
    scroller.scrollTo({ top: tall ? reply.offsetTop - GAP_ABOVE : scroller.scrollHeight });
    if (!first && origin !== 'typed') {
      const target =
        element.querySelector<HTMLElement>('.step-up input') ?? element.querySelector<HTMLElement>('.reply');
      target?.focus({ preventScroll: true });
    }
  }, [log, turn, sequence, replies, origin]);
}
