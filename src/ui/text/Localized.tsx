import type { ReactNode } from 'react';
import type { ResolvedText } from '@/domain/dataset/localized.ts';
import { useLanguage } from './use-words.ts';

/** Names such as Deir ez-Zor stay in one piece: browsers break lines after any hyphen. */
function unbroken(text: string): ReactNode {
  const parts = text.split(/(\S+-\S+)/);
  if (parts.length === 1) return text;
  return parts.map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // The parts of one text never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className="unbroken">
        {part}
      </span>
    ),
  );
}

/** A text of the dataset, marked with its language and direction where they are not the page's. */
export function Localized({ text }: { readonly text: ResolvedText }) {
  const lang = useLanguage();
  if (text.lang === lang) return unbroken(text.text);
  return (
    <span lang={text.lang} dir={text.dir}>
      {unbroken(text.text)}
    </span>
  );
}
