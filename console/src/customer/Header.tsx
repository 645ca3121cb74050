import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/catalogue';
import { BankMark, LeaveIcon, MoonIcon, MoreIcon, PersonIcon, SunIcon } from '../ui/icons';
import type { PreferenceSwitches } from '../ui/preferences';

interface Props {
  readonly switches: PreferenceSwitches;
  readonly who: string | null;
  readonly place: 'start' | 'visitor' | 'customer';
  readonly onPerson: () => void;
  readonly onLeave: () => void;
}

/** Who the bank is, the language, large type and a person: always in view, each one tap away. */
export function Header({ switches, who, place, onPerson, onLeave }: Props) {
  const texts = useTexts();
  const { preferences, dark, change } = switches;
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const outside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const otherLanguage = preferences.language === 'zh' ? 'en' : 'zh';
  return (
    <header className="top" data-place={place}>
      <a className="skip" href="#composer" hidden={place === 'start'}>
        {texts.header.skip}
      </a>
      <div className="top__row">
        <div className="top__bank">
          <BankMark />
          <div>
            <p className="top__name">
              <span className="top__name--whole">{texts.bank.name}</span>
              <span className="top__name--short">{texts.bank.short}</span>
            </p>
            {who !== null && <p className="top__who">{who}</p>}
          </div>
        </div>
        <div className="top__tools">
          {place === 'visitor' && (
            <button type="button" className="tool tool--door" onClick={onLeave}>
              {texts.header.signIn}
            </button>
          )}
          <button
            type="button"
            className="tool"
            lang={otherLanguage === 'zh' ? 'zh-CN' : 'en'}
            aria-label={texts.header.languageLabel}
            onClick={() => change({ language: otherLanguage })}
          >
            {texts.header.language}
          </button>
          <button
            type="button"
            className="tool"
            aria-pressed={preferences.elder}
            aria-label={texts.header.elderLabel}
            onClick={() => change({ elder: !preferences.elder })}
          >
            {texts.header.elder}
          </button>
          <button
            type="button"
            className="tool tool--person"
            aria-label={texts.header.personLabel}
            onClick={onPerson}
          >
            <PersonIcon />
            <span>{texts.header.person}</span>
          </button>
          <div
            ref={menu}
            className="menu"
            onKeyDown={(event) => {
              if (event.key === 'Escape' && open) {
                setOpen(false);
                toggle.current?.focus();
              }
            }}
          >
            <button
              ref={toggle}
              type="button"
              className="tool menu__toggle"
              aria-label={texts.header.more}
              aria-expanded={open}
              aria-controls="more"
              onClick={() => setOpen(!open)}
            >
              <MoreIcon />
            </button>
            <div id="more" className="menu__panel" data-open={open}>
              {who !== null && <p className="menu__who">{who}</p>}
              <button
                type="button"
                className="tool"
                aria-pressed={dark}
                aria-label={texts.header.themeLabel}
                onClick={() => change({ theme: dark ? 'light' : 'dark' })}
              >
                {dark ? <SunIcon /> : <MoonIcon />}
                <span>{dark ? texts.header.light : texts.header.dark}</span>
              </button>
              {place === 'customer' && (
                <button type="button" className="tool" onClick={onLeave}>
                  <LeaveIcon />
                  <span>{texts.header.signOut}</span>
                </button>
              )}
            </div>
          </div>
        </div>
      </div>
    </header>
  );
}
