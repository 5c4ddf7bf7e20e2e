import { useTranslations } from 'use-intl';

/** The ways past the head of the page for the keyboard. */
export function SkipLinks({ hasEvidence }: { readonly hasEvidence: boolean }) {
  const app = useTranslations('app');
  return (
    <>
      <a className="skip-link" href="#events">
        {app('skipToEvents')}
      </a>
      {hasEvidence && (
        <a className="skip-link" href="#evidence">
          {app('skipToEvidence')}
        </a>
      )}
    </>
  );
}
