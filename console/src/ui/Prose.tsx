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
          splitReferences(piece.text).map((part, place) =>
            part.reference ? (
              <span key={`${index} ${place}`} className="figure whole">
                {part.text}
              </span>
            ) : (
              part.text
            ),
          )
        ),
      )}
    </div>
  );
}
