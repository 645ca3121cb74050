import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { bankOverHttp } from '../api/bank';
import { officeOverHttp, type LanguageOffice } from '../api/language';
import type { DemoLogin, Session } from '../api/types';
import { ExamplesRoom } from '../features/examples/ExamplesRoom';
import { ReviewRoom } from '../features/review/ReviewRoom';
import { TrainingRoom } from '../features/training/TrainingRoom';
import { TryRoom } from '../features/trying/TryRoom';
import { CATALOGUE, SpokenLanguage } from '../texts/catalogue';
import { STUDIO } from '../texts/studio';
import { Drafts } from '../ui/drafts';
import { IntentNames } from '../ui/Intent';
import { usePreferences } from '../ui/preferences';
import { useLoaded } from '../ui/useLoaded';
import { Door, type DoorReason } from './Door';
import { ROOMS, useRoom, type Room } from './rooms';
import { staffSession, tab, type StaffSession } from './session';
import { StudioHeader } from './StudioHeader';

/** The language studio: the door, and behind it the rooms. */
export function Studio() {
  const switches = usePreferences();
  const { language } = switches.preferences;
  const spoken = useMemo(() => ({ language, texts: CATALOGUE[language] }), [language]);
  const chosenLanguage = useRef(language);
  chosenLanguage.current = language;
  const bank = useMemo(() => bankOverHttp(() => chosenLanguage.current), []);

  const [session, setSession] = useState<StaffSession | null>(tab.read);
  const [reason, setReason] = useState<DoorReason>('none');
  const [drafts, setDrafts] = useState(() => ({
    of: session?.username ?? '',
    kept: new Map<string, unknown>(),
  }));
  const [people, setPeople] = useState<readonly DemoLogin[]>([]);

  useEffect(() => {
    document.title = STUDIO[language].name;
  }, [language]);

  useEffect(() => {
    void bank.demoLogins().then(setPeople);
  }, [bank, language]);

  const end = useCallback((why: DoorReason) => {
    tab.keep(null);
    setSession(null);
    setReason(why);
  }, []);

  const office = useMemo(
    () =>
      session === null
        ? null
        : officeOverHttp(
            session.token,
            () => chosenLanguage.current,
            () => end('ended'),
          ),
    [session, end],
  );

  function enter(signedIn: Session, username: string) {
    const staff = staffSession(signedIn, username);
    if (staff === null) {
      void bank.logout(signedIn.token);
      end('notStaff');
      return;
    }
    tab.keep(staff);
    setReason('none');
    setDrafts((now) => (now.of === username ? now : { of: username, kept: new Map() }));
    setSession(staff);
  }

  function leave() {
    if (session !== null) {
      void bank.logout(session.token);
      setDrafts({ of: '', kept: new Map() });
      end('left');
    }
  }

  return (
    <SpokenLanguage.Provider value={spoken}>
      <div className="studio">
        <StudioHeader switches={switches} session={session} onLeave={leave} />
        {session === null || office === null ? (
          <Door
            bank={bank}
            reason={reason}
            lastUser={reason === 'ended' ? drafts.of : ''}
            people={people}
            onSignedIn={enter}
          />
        ) : (
          <Drafts.Provider value={drafts.kept}>
            <Inside office={office} role={session.role} words={STUDIO[language]} />
          </Drafts.Provider>
        )}
      </div>
    </SpokenLanguage.Provider>
  );
}

interface InsideProps {
  readonly office: LanguageOffice;
  readonly role: string;
  readonly words: (typeof STUDIO)['zh'];
}

function Inside({ office, role, words }: InsideProps) {
  const room = useRoom();
  const named = useLoaded(office.intents);
  const names =
    named.loaded.kind === 'ready'
      ? named.loaded.value.intents
      : named.loaded.kind === 'failed'
        ? null
        : undefined;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [room]);
  return (
    <div className="studio__frame">
      <nav className="rail" aria-label={words.rooms.label}>
        {ROOMS.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === room ? 'page' : undefined}>
            {words.rooms[one]}
          </a>
        ))}
      </nav>
      <IntentNames.Provider value={names}>
        <main className="studio__room" id="content" tabIndex={-1}>
          <h1 ref={title} tabIndex={-1}>
            {words.rooms[room]}
          </h1>
          <Opened room={room} office={office} role={role} />
        </main>
      </IntentNames.Provider>
    </div>
  );
}

function Opened({ room, office, role }: { room: Room; office: LanguageOffice; role: string }) {
  switch (room) {
    case 'training':
      return <TrainingRoom office={office} role={role} />;
    case 'examples':
      return <ExamplesRoom office={office} />;
    case 'try':
      return <TryRoom office={office} />;
    case 'tools':
      return <ReviewRoom office={office} />;
  }
}
