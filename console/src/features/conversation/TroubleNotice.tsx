import { useEffect, useState } from 'react';
import { useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { MOST_LOOKS } from './duty';
import type { Thread } from './thread';

interface Props {
  readonly thread: Thread;
  readonly onLookAgain: () => void;
}

/** What keeps the conversation from going on, what happens to the words already written, and when it resumes. */
export function TroubleNotice({ thread, onLookAgain }: Props) {
  const texts = useTexts();
  const { trouble, awaited } = thread;
  if (trouble?.kind === 'unreachable') {
    const wordsWait = thread.outgoing.some(({ status }) => status === 'queued');
    return <Notice tone="wait">{wordsWait ? texts.trouble.offline : texts.trouble.offlineIdle}</Notice>;
  }
  if (trouble?.kind === 'limited') {
    return <Countdown seconds={trouble.seconds} />;
  }
  if (awaited !== null && awaited.looks >= MOST_LOOKS) {
    return (
      <Notice tone="wait" action={<Button onClick={onLookAgain}>{texts.trouble.look}</Button>}>
        {texts.trouble.stopped}
      </Notice>
    );
  }
  return null;
}

/** The seconds tick for the eye; a screen reader hears the first sentence only. */
function Countdown({ seconds }: { readonly seconds: number }) {
  const texts = useTexts();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Notice tone="wait">
      <span className="only-heard">{texts.trouble.limited(seconds)}</span>
      <span aria-hidden="true">{texts.trouble.limited(left)}</span>
    </Notice>
  );
}
