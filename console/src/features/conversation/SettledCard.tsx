import { useTexts } from '../../texts/catalogue';
import { Prose } from '../../ui/Prose';
import type { Settlement } from './cards';

/** A card whose moment has passed: its sentence stays for the record, nothing on it can be tapped any more. */
export function SettledCard({
  text,
  settlement,
}: {
  readonly text: string;
  readonly settlement: Settlement;
}) {
  const texts = useTexts();
  return (
    <div className="bubble bubble--bank bubble--settled">
      <Prose text={text} />
      <p className="card__hint">{texts.thread[settlement]}</p>
    </div>
  );
}
