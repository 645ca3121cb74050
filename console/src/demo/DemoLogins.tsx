import { useId, useRef, useState } from 'react';
import type { DemoLogin } from '../api/types';
import { useTexts, type Texts } from '../texts/catalogue';
import { Button } from '../ui/Button';
import { NotDoneIcon, SearchIcon } from '../ui/icons';
import { find, isCustomer } from './find';

interface Props {
  readonly logins: readonly DemoLogin[];
  readonly onUse: (login: DemoLogin) => void;
}

const SHOWN_AT_FIRST = 4;
const SHOWN_AT_MOST = 100;

/** The invented people of the demonstration bank: customers to be signed in as, and apart from them the staff. */
export function DemoLogins({ logins, onUse }: Props) {
  const texts = useTexts();
  const id = useId();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const customers = logins.filter(isCustomer);
  const staff = find(
    logins.filter((login) => !isCustomer(login)),
    typed,
  );
  const box = useRef<HTMLInputElement>(null);
  const found = find(customers, typed);
  const searching = typed.trim() !== '';
  const shown = found.slice(0, all || searching ? SHOWN_AT_MOST : SHOWN_AT_FIRST);
  function foundText(): string {
    if (found.length > 0) {
      return texts.demo.found(shown.length, customers.length);
    }
    return staff.length > 0 ? texts.demo.onlyStaff(staff.length) : texts.demo.none;
  }

  return (
    <section className="demo" aria-labelledby={`${id}-title`} data-testid="demo-logins">
      <h2 id={`${id}-title`}>{texts.demo.title}</h2>
      <p>{texts.demo.lead}</p>
      <div className="demo__find">
        <SearchIcon />
        <input
          ref={box}
          type="search"
          className="field__input"
          value={typed}
          placeholder={texts.demo.find}
          aria-label={texts.demo.find}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            const [only, another] = found;
            if (event.key === 'Escape') {
              setTyped('');
            }
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && only && !another) {
              // Or this very key press would also press the button that gets the focus.
              event.preventDefault();
              onUse(only);
            }
          }}
        />
        {typed !== '' && (
          <button
            type="button"
            className="demo__clear"
            aria-label={texts.demo.clear}
            onClick={() => {
              setTyped('');
              box.current?.focus();
            }}
          >
            <NotDoneIcon />
          </button>
        )}
      </div>
      <p className="demo__count" role="status">
        {foundText()}
      </p>
      <ul className="demo__list">
        {shown.map((login) => (
          <Person key={login.username} login={login}>
            <Button onClick={() => onUse(login)} aria-label={texts.demo.useLabel(login.username)}>
              {texts.demo.use}
            </Button>
          </Person>
        ))}
      </ul>
      {!all && !searching && customers.length > SHOWN_AT_FIRST && (
        <Button weight="quiet" wide onClick={() => setAll(true)}>
          {texts.demo.all(customers.length)}
        </Button>
      )}
      {staff.length > 0 && (
        <>
          <h3 className="demo__group">{texts.demo.staffTitle}</h3>
          <ul className="demo__list">
            {staff.map((login) => (
              <Person key={login.username} login={login} hint={<StaffCode username={login.username} />} />
            ))}
          </ul>
          <p>{texts.demo.staff}</p>
          <p>
            <a className="demo__link" href="/studio.html">
              {texts.demo.studio}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

interface PersonProps {
  readonly login: DemoLogin;
  readonly hint?: React.ReactNode;
  readonly children?: React.ReactNode;
}

function Person({ login, hint, children }: PersonProps) {
  const texts = useTexts();
  const { username, language, note } = login;
  const speaks = language === 'zh' || language === 'en' ? texts.demo.speaks[language] : language;
  return (
    <li className="demo__person">
      <div className="demo__who">
        <span className="demo__name">{username}</span>
        <span className="demo__role">
          {roleText(login, texts.demo)} · {speaks}
        </span>
        <span className="demo__note">{note}</span>
        {hint}
      </div>
      {children}
    </li>
  );
}

function roleText(login: DemoLogin, words: Texts['demo']): string {
  if (isCustomer(login)) {
    return words.customer;
  }
  return login.role === 'editor' || login.role === 'approver' ? words[login.role] : words.agent;
}

/** How a newcomer gets the code with which this person signs in over the API; one click marks the command. */
function StaffCode({ username }: { readonly username: string }) {
  const texts = useTexts();
  return (
    <span className="demo__note">
      {texts.demo.staffCode} <code className="demo__command">./zhiyin code {username}</code>
    </span>
  );
}
