import type { ReactNode } from 'react';
import { NoticeIcon } from './icons';

interface Props {
  readonly tone: 'wait' | 'wrong' | 'plain';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** One line that says what happened and what to do. What went wrong interrupts a screen reader; waiting does not. */
export function Notice({ tone, children, action }: Props) {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'wrong' ? 'alert' : 'status'}>
      <NoticeIcon />
      <div className="notice__text">{children}</div>
      {action}
    </div>
  );
}
