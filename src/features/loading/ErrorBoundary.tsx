import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './load-alert.css';

interface ErrorBoundaryProps {
  /** The landmark that stands in the place of what failed, under the name of it. */
  readonly frame: 'main' | 'section';
  readonly name: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

const reload = (): void => window.location.reload();

/** Nothing of it may come late: code that did not arrive is what mostly fails. */
function Fault({ name }: { readonly name: string }) {
  const t = useTranslations('loading');
  return (
    <div className="load-alert" role="alert">
      <p className="load-message">{t('errors.unexpected', { name })}</p>
      <p className="load-ways">
        <button type="button" className="button primary" onClick={reload}>
          {t('tryAgain')}
        </button>
      </p>
    </div>
  );
}

/** Keeps a fault of one part of the page from taking the rest down, and says so in its place. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { frame: Frame, name, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <Frame aria-label={name}>
        <Fault name={name} />
      </Frame>
    );
  }
}
