import { useEffect, useRef } from 'react';
import { useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { CHOICES_FOR_ELDERS } from './replies';

interface WelcomeProps {
  readonly signedIn: boolean;
  readonly displayName: string | null;
  readonly elder: boolean;
  readonly onSay: (text: string) => void;
}

/** The empty conversation teaches what can be asked. */
export function Welcome({ signedIn, displayName, elder, onSay }: WelcomeProps) {
  const texts = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const all = signedIn ? texts.thread.examples : texts.thread.anonymousExamples;
  const examples = elder ? all.slice(0, CHOICES_FOR_ELDERS) : all;
  return (
    <section className="welcome">
      <h1 ref={title} tabIndex={-1}>
        {displayName === null ? texts.thread.emptyTitle : texts.thread.emptyNamed(displayName)}
      </h1>
      <p>{signedIn ? texts.thread.emptyLead : texts.thread.emptyAnonymousLead}</p>
      <div className="choices">
        {examples.map((example) => (
          <Button key={example} onClick={() => onSay(example)}>
            {example}
          </Button>
        ))}
      </div>
    </section>
  );
}
