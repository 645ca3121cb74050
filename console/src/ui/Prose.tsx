import { splitAmounts } from '../format/money';

/** The bank's sentences: line breaks kept, amounts in strong tabular figures. Text only, never markup. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      {splitAmounts(text).map((piece, index) =>
        piece.amount ? (
          <strong key={index} className="figure">
            {piece.text}
          </strong>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}
