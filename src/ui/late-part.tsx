import { lazy, useState, type ComponentType } from 'react';

/** A component whose code comes by itself. */
export interface LatePart<P> {
  (props: P): React.JSX.Element;
  /** Asks for the code before the component is drawn. */
  readonly prepare: () => Promise<unknown>;
}

/**
 * Makes a component of a chunk of its own. Where the chunk has come before, it is drawn at once; React's `lazy` would
 * draw its surroundings without it first.
 */
export function latePart<P extends object>(load: () => Promise<ComponentType<P>>): LatePart<P> {
  let loaded: ComponentType<P> | undefined;
  const prepare = async (): Promise<ComponentType<P>> => (loaded = await load());
  const Awaited: ComponentType<P> = lazy(async () => ({ default: await prepare() }));
  function Part(props: P) {
    // It stays with what it begins with: the other would be mounted anew.
    const [Component] = useState(() => loaded ?? Awaited);
    return <Component {...props} />;
  }
  return Object.assign(Part, { prepare });
}
