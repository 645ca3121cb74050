import { useStudioTexts } from '../texts/studio';

/** An intent by the name it has in the files of content, which is the name editors write. */
export function Intent({ id }: { readonly id: string }) {
  const texts = useStudioTexts();
  return id === 'out_of_scope' ? <span>{texts.oos}</span> : <code className="intent">{id}</code>;
}
