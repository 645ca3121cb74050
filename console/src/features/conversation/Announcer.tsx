import { useEffect, useRef, useState } from 'react';
import type { Turn } from '../../api/types';
import { heardSince } from './heard';

interface Props {
  readonly loaded: boolean;
  readonly turns: readonly Turn[];
}

/**
 * Tells a screen reader each new answer once. The thread itself is not live: there the customer's own words
 * would be read out again when the bank has them, and an answer again whenever its card changes.
 */
export function Announcer({ loaded, turns }: Props) {
  const heard = useRef<number | null>(null);
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!loaded) {
      return;
    }
    const { upTo, texts: fresh } = heardSince(heard.current ?? 0, turns);
    // What was there before this page was opened is old news.
    if (heard.current !== null && fresh.length > 0) {
      setTexts(fresh);
    }
    heard.current = upTo;
  }, [loaded, turns]);
  return (
    <div className="only-heard" aria-live="polite" aria-atomic="true" data-testid="announcer">
      {texts.map((text, index) => (
        <p key={`${heard.current} ${index}`}>{text}</p>
      ))}
    </div>
  );
}
