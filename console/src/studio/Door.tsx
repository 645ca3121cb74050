import { useEffect, useRef, useState } from 'react';
import type { Bank } from '../api/bank';
import type { DemoLogin, Session } from '../api/types';
import { DemoCode } from '../demo/DemoCode';
import { DemoStaff } from '../demo/DemoStaff';
import { SignInForm } from '../features/identity/SignInForm';
import { useStudioTexts } from '../texts/studio';
import { Notice } from '../ui/Notice';

export type DoorReason = 'none' | 'ended' | 'left' | 'notStaff';

interface Props {
  readonly bank: Bank;
  readonly reason: DoorReason;
  /** Whose session ended, so that they need not write their name again. */
  readonly lastUser: string;
  readonly people: readonly DemoLogin[];
  readonly onSignedIn: (session: Session, username: string) => void;
}

/** Where staff sign in: the customer's two steps, and in the demonstration the list of those who may. */
export function Door({ bank, reason, lastUser, people, onSignedIn }: Props) {
  const words = useStudioTexts().door;
  const [username, setUsername] = useState(lastUser);
  const [password, setPassword] = useState('');
  const [filled, setFilled] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const person = people.find((known) => known.username === username.trim());
  const staff = people.filter(({ role }) => role === 'editor' || role === 'approver');
  return (
    <main className="door" id="content">
      <section className="card start__card" aria-labelledby="start-title">
        <h1 id="start-title" ref={title} tabIndex={-1}>
          {words.title}
        </h1>
        <p className="start__lead">{words.lead}</p>
        {reason !== 'none' && (
          <Notice tone={reason === 'left' ? 'plain' : reason === 'ended' ? 'wait' : 'wrong'}>
            {words[reason]}
          </Notice>
        )}
        <SignInForm
          key={filled}
          bank={bank}
          username={username}
          password={password}
          filled={filled > 0}
          onUsername={setUsername}
          onPassword={setPassword}
          onSignedIn={(session) => onSignedIn(session, username.trim())}
          codeAid={(fill) =>
            person === undefined ? null : <DemoCode secret={person.totpSecret} onFill={fill} />
          }
        />
      </section>
      {staff.length > 0 && (
        <DemoStaff
          logins={staff}
          onUse={(login) => {
            setUsername(login.username);
            setPassword(login.password);
            setFilled((count) => count + 1);
          }}
        />
      )}
    </main>
  );
}
