import { useState } from 'react';
import type { DemoLogin } from '../api/types';
import { useTexts } from '../texts/catalogue';
import { Button } from '../ui/Button';

interface Props {
  readonly logins: readonly DemoLogin[];
  readonly onUse: (login: DemoLogin) => void;
}

const SHOWN_AT_FIRST = 4;

/** The invented people of the demonstration bank, to be signed in as. */
export function DemoLogins({ logins, onUse }: Props) {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? logins : logins.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="demo" aria-labelledby="demo-title" data-testid="demo-logins">
      <h2 id="demo-title">{texts.demo.title}</h2>
      <p>{texts.demo.lead}</p>
      <ul className="demo__list">
        {shown.map((login) => (
          <li key={login.username} className="demo__person">
            <div className="demo__who">
              <span className="demo__name">{login.username}</span>
              <span className="demo__note">{login.note}</span>
            </div>
            {login.role.toLowerCase() === 'customer' ? (
              <Button onClick={() => onUse(login)} aria-label={texts.demo.useLabel(login.username)}>
                {texts.demo.use}
              </Button>
            ) : (
              <span className="demo__staff">{texts.demo.staff}</span>
            )}
          </li>
        ))}
      </ul>
      {!all && logins.length > SHOWN_AT_FIRST && (
        <Button weight="quiet" wide onClick={() => setAll(true)}>
          {texts.demo.all(logins.length)}
        </Button>
      )}
    </section>
  );
}
