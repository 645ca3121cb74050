import { Component, type ReactNode } from 'react';
import { CATALOGUE } from '../texts/catalogue';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

interface State {
  readonly broken: boolean;
}

/** The last net: a mistake in the page never leaves the customer before a blank screen, wondering about money. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) {
      return this.props.children;
    }
    const texts = CATALOGUE[document.documentElement.lang.startsWith('en') ? 'en' : 'zh'];
    return (
      <main className="start">
        <Notice
          tone="wrong"
          action={<Button onClick={() => location.reload()}>{texts.trouble.reload}</Button>}
        >
          {texts.trouble.crashed}
        </Notice>
      </main>
    );
  }
}
