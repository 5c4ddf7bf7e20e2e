import type { ResolvedText } from '@/domain/dataset/localized.ts';
import { useLanguage } from './use-words.ts';

/** A text of the dataset, marked with its language and direction where they are not the page's. */
export function Localized({ text }: { readonly text: ResolvedText }) {
  const lang = useLanguage();
  if (text.lang === lang) return <>{text.text}</>;
  return (
    <span lang={text.lang} dir={text.dir}>
      {text.text}
    </span>
  );
}
