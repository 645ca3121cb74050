import { useEffect, useRef, useState } from 'react';
import { Button } from './Button';

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly weight?: 'strong' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  readonly onSure: () => void;
}

/** A deed that others notice is asked about once, in its place; the focus goes to the way back, never to the deed. */
export function SureButton({ label, name, question, yes, no, weight = 'plain', disabled, onSure }: Props) {
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (asking) {
      back.current?.focus();
    } else if (wasAsking.current) {
      button.current?.focus();
    }
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <Button
        ref={button}
        weight={weight}
        disabled={disabled}
        {...(name === undefined ? {} : { 'aria-label': name })}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <span
      className="sure"
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <span className="sure__question">{question}</span>
      <Button
        weight="strong"
        onClick={() => {
          setAsking(false);
          onSure();
        }}
      >
        {yes}
      </Button>
      <Button ref={back} onClick={() => setAsking(false)}>
        {no}
      </Button>
    </span>
  );
}
