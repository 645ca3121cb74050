import { useEffect, useState } from 'react';
import { useTexts } from '../texts/catalogue';
import { Button } from '../ui/Button';
import { secondsLeft, totp } from './totp';

interface Props {
  readonly secret: string;
  readonly onFill: (code: string) => void;
}

/** For the demonstration bank only: what the customer's authenticator would show at this moment. */
export function DemoCode({ secret, onFill }: Props) {
  const texts = useTexts();
  const [now, setNow] = useState(() => Date.now());
  const [code, setCode] = useState<string | null | undefined>(undefined);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    let current = true;
    void totp(secret, now).then((computed) => {
      if (current) {
        setCode(computed);
      }
    });
    return () => {
      current = false;
    };
  }, [secret, now]);

  if (code === null) {
    return <p className="demo-code">{texts.demo.noCrypto}</p>;
  }
  return (
    <div className="demo-code" data-testid="demo-code">
      <div>
        <span className="demo-code__label">{texts.demo.code}</span>
        <span className="demo-code__digits figure">
          {code === undefined ? '··· ···' : `${code.slice(0, 3)} ${code.slice(3)}`}
        </span>
        <span className="demo-code__left">{texts.demo.left(secondsLeft(now))}</span>
      </div>
      <Button disabled={code === undefined} onClick={() => onFill(code ?? '')}>
        {texts.demo.fill}
      </Button>
    </div>
  );
}
