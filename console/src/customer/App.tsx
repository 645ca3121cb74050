import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { bankOverHttp } from '../api/bank';
import type { DemoLogin, Session } from '../api/types';
import { DemoCode } from '../demo/DemoCode';
import { DemoLogins } from '../demo/DemoLogins';
import { ConversationScreen, type ConversationHandle } from '../features/conversation/ConversationScreen';
import { ANONYMOUS, keptFor, nothingKept } from '../features/conversation/kept';
import { StartScreen, type StartNotice } from '../features/identity/StartScreen';
import { CATALOGUE, SpokenLanguage } from '../texts/catalogue';
import { problemText } from '../texts/problems';
import { usePreferences } from '../ui/preferences';
import { Header } from './Header';
import { isVisitor, tab, type Visit } from './visit';

/** The customer's page: the door, and behind it the conversation. */
export function App() {
  const switches = usePreferences();
  const { language, elder } = switches.preferences;
  const texts = CATALOGUE[language];
  const spoken = useMemo(() => ({ language, texts }), [language, texts]);

  const chosenLanguage = useRef(language);
  chosenLanguage.current = language;
  const bank = useMemo(() => bankOverHttp(() => chosenLanguage.current), []);

  const [visit, setVisit] = useState<Visit | null>(tab.visit);
  const [kept, setKept] = useState(() => tab.kept());
  const [reason, setReason] = useState<'none' | 'ended' | 'left' | 'opening' | StartNotice>('none');
  const [people, setPeople] = useState<readonly DemoLogin[]>([]);
  const conversation = useRef<ConversationHandle>(null);
  const wantsPerson = useRef(false);

  useEffect(() => {
    document.title = texts.bank.name;
  }, [texts]);

  useEffect(() => {
    void bank.demoLogins().then(setPeople);
  }, [bank, language]);

  const enter = useCallback((session: Session, username: string) => {
    const next: Visit = { token: session.token, username, displayName: session.displayName ?? null };
    const mine = keptFor(username, tab.kept());
    tab.keepVisit(next);
    tab.keep(mine);
    setKept(mine);
    setVisit(next);
    setReason('none');
  }, []);

  const enterAsVisitor = useCallback(
    async (askForPerson: boolean) => {
      setReason('opening');
      const outcome = await bank.anonymous();
      if (outcome.kind === 'answered') {
        enter(outcome.body, ANONYMOUS);
        wantsPerson.current = askForPerson;
      } else {
        const text =
          outcome.kind === 'unreachable' ? texts.trouble.offlineForm : problemText(outcome.problem, texts);
        setReason({ tone: 'wrong', text });
      }
    },
    [bank, enter, texts],
  );

  useEffect(() => {
    if (visit !== null && wantsPerson.current) {
      wantsPerson.current = false;
      conversation.current?.askForPerson();
    }
  }, [visit]);

  const sessionEnded = useCallback(() => {
    tab.forgetVisit();
    setVisit(null);
    setReason('ended');
  }, []);

  function leave() {
    if (visit === null) {
      return;
    }
    void bank.logout(visit.token);
    if (isVisitor(visit)) {
      tab.forgetVisit();
      setReason('none');
    } else {
      tab.forgetAll();
      setReason('left');
    }
    setVisit(null);
  }

  const secret = people.find(({ username }) => username === visit?.username)?.totpSecret;
  const notice: StartNotice | null =
    reason === 'ended'
      ? { tone: 'wait', text: texts.start.sessionEnded }
      : reason === 'left'
        ? { tone: 'plain', text: texts.start.signedOut }
        : reason === 'opening'
          ? { tone: 'plain', text: texts.start.openingAnonymous }
          : reason === 'none'
            ? null
            : reason;

  return (
    <SpokenLanguage.Provider value={spoken}>
      <div className="page" data-place={visit === null ? 'start' : 'talk'}>
        <Header
          switches={switches}
          who={visit?.displayName ?? null}
          place={visit === null ? 'start' : isVisitor(visit) ? 'visitor' : 'customer'}
          onPerson={() => (visit === null ? void enterAsVisitor(true) : conversation.current?.askForPerson())}
          onLeave={leave}
        />
        {visit === null ? (
          <StartScreen
            bank={bank}
            notice={notice}
            opening={reason === 'opening'}
            onSignedIn={enter}
            onAnonymous={() => void enterAsVisitor(false)}
            people={
              people.length === 0
                ? undefined
                : (fill) => (
                    <DemoLogins
                      logins={people}
                      onUse={({ username, password }) => fill(username, password)}
                    />
                  )
            }
            codeAid={(username, fill) => {
              const person = people.find((known) => known.username === username);
              return person === undefined ? null : <DemoCode secret={person.totpSecret} onFill={fill} />;
            }}
          />
        ) : (
          <ConversationScreen
            key={visit.token}
            handle={conversation}
            bank={bank}
            token={visit.token}
            kept={kept ?? nothingKept(visit.username)}
            language={language}
            elder={elder}
            signedIn={!isVisitor(visit)}
            displayName={visit.displayName}
            keep={tab.keep}
            onSessionEnded={sessionEnded}
            onSignIn={leave}
            codeAid={secret === undefined ? undefined : (fill) => <DemoCode secret={secret} onFill={fill} />}
          />
        )}
      </div>
    </SpokenLanguage.Provider>
  );
}
