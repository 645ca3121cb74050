import { splitAmounts } from '../format/money';
import { splitReferences } from '../format/references';

/** The bank's sentences: line breaks kept, amounts in strong tabular figures, references whole. Never markup. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      {splitAmounts(text).map((piece, index) =>
        piece.amount ? (
          <strong key={index} className="figure">
            {piece.text}
          </strong>
        ) : (
          <Inline key={index} text={piece.text} />
        ),
      )}
    </div>
  );
}

/** Words in which no line breaks inside a reference or a masked number. */
export function Inline({ text }: { readonly text: string }) {
  return splitReferences(text).map((part, place) =>
    part.reference ? (
      <span key={place} className={`figure whole${part.apart ? ' apart' : ''}`}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
