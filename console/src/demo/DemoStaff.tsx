import { useId } from 'react';
import type { DemoLogin } from '../api/types';
import { useTexts } from '../texts/catalogue';
import { useStudioTexts } from '../texts/studio';
import { Button } from '../ui/Button';

interface Props {
  readonly logins: readonly DemoLogin[];
  readonly onUse: (login: DemoLogin) => void;
}

/** The invented editors and approvers of the demonstration bank, to be signed in as. */
export function DemoStaff({ logins, onUse }: Props) {
  const texts = useTexts();
  const words = useStudioTexts();
  const id = useId();
  return (
    <section className="demo" aria-labelledby={`${id}-title`} data-testid="demo-logins">
      <h2 id={`${id}-title`}>{words.door.demoTitle}</h2>
      <p>{words.door.demoLead}</p>
      <ul className="demo__list">
        {logins.map((login) => (
          <li key={login.username} className="demo__person">
            <div className="demo__who">
              <span className="demo__name">{login.username}</span>
              <span className="demo__role">
                {login.role === 'approver' ? words.roles.approver : words.roles.editor}
              </span>
              <span className="demo__note">{login.note}</span>
            </div>
            <Button onClick={() => onUse(login)} aria-label={texts.demo.useLabel(login.username)}>
              {texts.demo.use}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
