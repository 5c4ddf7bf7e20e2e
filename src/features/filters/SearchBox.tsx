import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The address follows the typing at this distance: browsers limit how often it may change. */
const QUIET_MS = 150;

export function SearchBox({ value, onChange }: SearchBoxProps) {
  const t = useTranslations('filters');
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const send = useEffectEvent((text: string) => {
    setSent(text);
    onChange(text);
  });

  // A value that did not come from here (back, a link, “clear all”) replaces what was typed.
  if (value !== sent) {
    setSent(value);
    setTyped(value);
  }

  useEffect(() => {
    if (typed === sent) return undefined;
    const timer = setTimeout(() => send(typed), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed, sent]);

  return (
    <input
      id="search"
      className="search-box"
      type="search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
