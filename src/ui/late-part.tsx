import { createElement, type ComponentType } from 'react';
import { makeArrival, useArrival } from './arrival.ts';

/** A component whose code comes by itself. */
export interface LatePart<P> {
  (props: P): React.JSX.Element | null;
  /** Asks for the code before the component is drawn. */
  readonly prepare: () => Promise<unknown>;
}

/**
 * Makes a component of a chunk of its own. Code that does not come is thrown where the component is drawn.
 * @param Waiting what is drawn until the chunk has come; nothing by default
 */
export function latePart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting?: ComponentType,
): LatePart<P> {
  const arrival = makeArrival(load);
  function Part(props: P) {
    const Component = useArrival(arrival);
    if (Component !== undefined) return createElement(Component, props);
    return Waiting === undefined ? null : <Waiting />;
  }
  return Object.assign(Part, { prepare: arrival.fetch });
}
