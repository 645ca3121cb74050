import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

type Weight = 'strong' | 'plain' | 'quiet';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly weight?: Weight;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button a thumb can hit. `strong` is the one action a card is about; there is at most one on a card. */
export function Button({ weight = 'plain', wide = false, type = 'button', children, ...rest }: Props) {
  return (
    <button {...rest} type={type} className={`button button--${weight}${wide ? ' button--wide' : ''}`}>
      {children}
    </button>
  );
}
