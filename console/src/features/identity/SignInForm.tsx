import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Bank } from '../../api/bank';
import type { Outcome } from '../../api/outcome';
import type { Session } from '../../api/types';
import { useTexts, type Texts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { Button } from '../../ui/Button';
import { CODE_LENGTH, CodeField } from '../../ui/CodeField';
import { Working } from '../../ui/Working';

interface Props {
  readonly bank: Bank;
  readonly username: string;
  readonly password: string;
  /** Both were filled in for the person: what is left to do is to go on. */
  readonly filled: boolean;
  readonly onUsername: (value: string) => void;
  readonly onPassword: (value: string) => void;
  readonly onSignedIn: (session: Session) => void;
  /** What the demonstration shows beside the code field; given the way to fill the field. */
  readonly codeAid?: ((fill: (code: string) => void) => React.ReactNode) | undefined;
}

/** Two steps: what the customer knows, then what they have. The password leaves the page once and is not kept. */
export function SignInForm(props: Props) {
  const { bank, username, password, filled, onUsername, onPassword, onSignedIn, codeAid } = props;
  const texts = useTexts();
  const id = useId();
  const [challenge, setChallenge] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (filled) {
      next.current?.focus({ preventScroll: true });
      // From the top, with the bank's name whole; further only where the window is too low for the form.
      window.scrollTo({ top: 0 });
      next.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [filled]);

  useEffect(() => {
    if (challenge !== null && !busy) {
      codeField.current?.focus();
    }
  }, [challenge, busy]);

  async function sendPassword(event: FormEvent) {
    event.preventDefault();
    if (username.trim() === '' || password === '') {
      setWrong(texts.start.missing);
      return;
    }
    setBusy(true);
    setWrong(null);
    const outcome = await bank.login(username.trim(), password);
    setBusy(false);
    if (outcome.kind === 'answered') {
      onPassword('');
      setCode('');
      setChallenge(outcome.body.challenge);
    } else {
      setWrong(refusal(outcome, texts, texts.start.wrongPassword));
    }
  }

  async function sendCode(event: FormEvent) {
    event.preventDefault();
    if (code.length !== CODE_LENGTH) {
      setWrong(texts.start.codeShape);
      codeField.current?.focus();
      return;
    }
    setBusy(true);
    setWrong(null);
    const outcome = await bank.verify(challenge ?? '', code);
    setBusy(false);
    if (outcome.kind === 'answered') {
      onSignedIn(outcome.body);
      return;
    }
    setCode('');
    const challengeIsGone = outcome.kind === 'refused' && [404, 409, 410].includes(outcome.problem.status);
    if (challengeIsGone) {
      setChallenge(null);
    }
    setWrong(challengeIsGone ? texts.start.startAgain : refusal(outcome, texts, texts.start.wrongCode));
  }

  if (challenge === null) {
    return (
      <form className="sign-in" onSubmit={sendPassword} noValidate>
        <div className="field">
          <label htmlFor={`${id}-name`}>{texts.start.username}</label>
          <input
            id={`${id}-name`}
            className="field__input"
            value={username}
            onChange={(event) => onUsername(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-password`}>{texts.start.password}</label>
          <input
            id={`${id}-password`}
            className="field__input"
            type="password"
            value={password}
            onChange={(event) => onPassword(event.target.value)}
            autoComplete="current-password"
          />
        </div>
        {wrong !== null && (
          <p className="field__wrong" role="alert">
            {wrong}
          </p>
        )}
        <Button ref={next} type="submit" weight="strong" wide disabled={busy}>
          {texts.start.next}
        </Button>
        {busy && <Working text={texts.start.checkingPassword} />}
      </form>
    );
  }

  return (
    <form className="sign-in" onSubmit={sendCode} noValidate>
      <h2 className="sign-in__step">{texts.start.codeTitle}</h2>
      <p className="sign-in__lead">{texts.start.codeLead}</p>
      <CodeField
        ref={codeField}
        id={`${id}-code`}
        label={texts.start.code}
        value={code}
        onChange={setCode}
        disabled={busy}
        wrong={wrong ?? undefined}
      />
      {codeAid?.(setCode)}
      <Button type="submit" weight="strong" wide disabled={busy}>
        {texts.start.signIn}
      </Button>
      {busy && <Working text={texts.start.checkingCode} />}
      <Button weight="quiet" wide onClick={() => setChallenge(null)}>
        {texts.start.back}
      </Button>
    </form>
  );
}

function refusal(
  outcome: Exclude<Outcome<unknown>, { kind: 'answered' }>,
  texts: Texts,
  denied: string,
): string {
  if (outcome.kind === 'unreachable') {
    return texts.trouble.offlineForm;
  }
  const { status } = outcome.problem;
  return status === 401 || status === 400 || status === 422 ? denied : problemText(outcome.problem, texts);
}
