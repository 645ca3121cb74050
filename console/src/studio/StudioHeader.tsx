import { useTexts } from '../texts/catalogue';
import { useStudioTexts } from '../texts/studio';
import { Button } from '../ui/Button';
import { BankMark, LeaveIcon, MoonIcon, SunIcon } from '../ui/icons';
import type { PreferenceSwitches } from '../ui/preferences';
import type { StaffSession } from './session';

interface Props {
  readonly switches: PreferenceSwitches;
  readonly session: StaffSession | null;
  readonly onLeave: () => void;
}

/** Where one is, who one is, the language, light or dark, and the way out. */
export function StudioHeader({ switches, session, onLeave }: Props) {
  const texts = useTexts();
  const words = useStudioTexts();
  const { preferences, dark, change } = switches;
  const otherLanguage = preferences.language === 'zh' ? 'en' : 'zh';
  return (
    <header className="studio-top">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <div className="row">
        <BankMark />
        <div>
          <p className="studio-top__name">{words.name}</p>
          <p className="quiet">
            {session === null
              ? texts.bank.name
              : `${session.displayName ?? session.username} · ${words.roles[session.role]}`}
          </p>
        </div>
      </div>
      <div className="studio-top__tools">
        <Button
          weight="quiet"
          lang={otherLanguage === 'zh' ? 'zh-CN' : 'en'}
          aria-label={texts.header.languageLabel}
          onClick={() => change({ language: otherLanguage })}
        >
          {texts.header.language}
        </Button>
        <Button
          weight="quiet"
          aria-pressed={dark}
          aria-label={texts.header.themeLabel}
          onClick={() => change({ theme: dark ? 'light' : 'dark' })}
        >
          {dark ? <SunIcon /> : <MoonIcon />}
        </Button>
        {session !== null && (
          <Button weight="quiet" aria-label={texts.header.signOut} onClick={onLeave}>
            <LeaveIcon />
            <span className="studio-top__leave">{texts.header.signOut}</span>
          </Button>
        )}
      </div>
    </header>
  );
}
