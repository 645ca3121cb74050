import type { ReactNode } from 'react';
import { useTexts } from '../texts/catalogue';
import { problemText } from '../texts/problems';
import { useStudioTexts } from '../texts/studio';
import { Button } from './Button';
import { Notice } from './Notice';
import type { Loading } from './useLoaded';
import { Working } from './Working';

interface Props<T> {
  readonly of: Loading<T>;
  readonly working?: string;
  readonly children: (value: T) => ReactNode;
}

/** Shows what was loaded, or that it is being loaded, or why it was not and how to try again. */
export function Await<T>({ of, working, children }: Props<T>) {
  const texts = useTexts();
  const { load } = useStudioTexts();
  const { loaded, again } = of;
  switch (loaded.kind) {
    case 'loading':
      return <Working text={working ?? load.working} />;
    case 'ready':
      return children(loaded.value);
    case 'failed':
      return (
        <Notice tone="wrong" action={<Button onClick={again}>{load.again}</Button>}>
          {load.failed} {loaded.problem === null ? load.offline : problemText(loaded.problem, texts)}
        </Notice>
      );
  }
}
