import { useTexts } from '../../texts/catalogue';
import { Prose } from '../../ui/Prose';

/** A card whose moment has passed: its sentence stays for the record, nothing on it can be tapped any more. */
export function SettledCard({ text, continued }: { readonly text: string; readonly continued: boolean }) {
  const texts = useTexts();
  return (
    <div className="bubble bubble--bank bubble--settled">
      <Prose text={text} />
      <p className="card__hint">{continued ? texts.thread.continued : texts.thread.settled}</p>
    </div>
  );
}
