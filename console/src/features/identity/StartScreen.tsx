import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Bank } from '../../api/bank';
import type { Session } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { SignInForm } from './SignInForm';

export interface StartNotice {
  readonly tone: 'wait' | 'wrong' | 'plain';
  readonly text: string;
}

interface Props {
  readonly bank: Bank;
  readonly notice: StartNotice | null;
  readonly opening: boolean;
  readonly onSignedIn: (session: Session, username: string) => void;
  readonly onAnonymous: () => void;
  /** The demonstration's list of people; given the way to fill the form. */
  readonly people?: ((fill: (username: string, password: string) => void) => ReactNode) | undefined;
  readonly codeAid?: ((username: string, fill: (code: string) => void) => ReactNode) | undefined;
}

/** Where a visit begins: sign in, or ask without. */
export function StartScreen({ bank, notice, opening, onSignedIn, onAnonymous, people, codeAid }: Props) {
  const texts = useTexts();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [visit, setVisit] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => title.current?.focus(), []);

  function fill(name: string, word: string) {
    setUsername(name);
    setPassword(word);
    setVisit((count) => count + 1);
  }

  return (
    <main className="start" id="content">
      <div className="start__words">
        <p className="start__promise">{texts.bank.promise}</p>
        <ul className="start__promises">
          {texts.start.promises.map((promise) => (
            <li key={promise.title}>
              <h2>{promise.title}</h2>
              <p>{promise.text}</p>
            </li>
          ))}
        </ul>
      </div>
      <div className="start__doors">
        <section className="card start__card" aria-labelledby="start-title">
          <h1 id="start-title" ref={title} tabIndex={-1}>
            {texts.start.title}
          </h1>
          <p className="start__lead">{texts.start.lead}</p>
          {notice !== null && <Notice tone={notice.tone}>{notice.text}</Notice>}
          <SignInForm
            key={visit}
            bank={bank}
            username={username}
            password={password}
            filled={visit > 0}
            onUsername={setUsername}
            onPassword={setPassword}
            onSignedIn={(session) => onSignedIn(session, username.trim())}
            codeAid={codeAid && ((fillCode) => codeAid(username.trim(), fillCode))}
          />
          <div className="start__or">
            <Button wide disabled={opening} onClick={onAnonymous}>
              {texts.start.anonymous}
            </Button>
            <p>{texts.start.anonymousNote}</p>
          </div>
        </section>
        {people?.(fill)}
      </div>
    </main>
  );
}
