import { Component, type ReactNode } from 'react';
import { LoadAlert } from '@/features/loading/LoadAlert.tsx';

interface ErrorBoundaryProps {
  /** The landmark that stands in the place of what failed, under the name of it. */
  readonly frame: 'main' | 'section';
  readonly name: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error?: Error;
}

const reload = (): void => window.location.reload();

/** Keeps a fault of one part of the page from taking the rest down, and says so in its place. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { frame: Frame, name, children } = this.props;
    if (error === undefined) return children;
    return (
      <Frame aria-label={name}>
        <LoadAlert error={error} subject={name} onRetry={reload} />
      </Frame>
    );
  }
}
