import { Component, type ReactNode } from 'react';
import { LoadAlert } from '@/features/loading/LoadAlert.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error?: Error;
}

/** The last resort: a fault of this page is said plainly, and can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main>
        <LoadAlert error={error} subject="Dateline" onRetry={() => window.location.reload()} />
      </main>
    );
  }
}
