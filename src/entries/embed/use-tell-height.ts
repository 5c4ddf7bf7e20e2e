import { useEffect, useRef, type RefObject } from 'react';
import { isSizeQuestion, sizeMessages } from '@/view/embed-protocol.ts';

/**
 * Tells the page around this one how high its content is, whenever that changes and when asked. Alone in its
 * window, it tells nobody.
 * @param step id of the step of a story the reader has gone to, told along with the height
 */
export function useTellHeight(step: string | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const current = useRef(step);
  const tellAgain = useRef<() => void>(undefined);
  useEffect(() => {
    const { parent } = window;
    const content = box.current;
    if (parent === window || content === null) return undefined;
    let told = 0;
    const tell = (): void => {
      const height = Math.ceil(content.getBoundingClientRect().height);
      if (height === 0) return;
      told = height;
      // The page around may be of any origin, and a height is no secret.
      for (const message of sizeMessages(height, current.current)) parent.postMessage(message, '*');
    };
    const observer = new ResizeObserver(() => {
      if (Math.ceil(content.getBoundingClientRect().height) !== told) tell();
    });
    const answer = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === parent && isSizeQuestion(data)) tell();
    };
    tellAgain.current = tell;
    observer.observe(content);
    window.addEventListener('message', answer);
    return () => {
      observer.disconnect();
      window.removeEventListener('message', answer);
    };
  }, []);
  useEffect(() => {
    if (current.current === step) return;
    current.current = step;
    tellAgain.current?.();
  }, [step]);
  return box;
}
