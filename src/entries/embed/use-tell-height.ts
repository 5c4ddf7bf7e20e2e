import { useEffect, useRef, type RefObject } from 'react';
import { isSizeQuestion, sizeMessages } from '@/view/embed-protocol.ts';

/**
 * Tells the page around this one how high its content is, whenever that changes and when asked. Alone in its
 * window, it tells nobody.
 */
export function useTellHeight(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
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
      for (const message of sizeMessages(height)) parent.postMessage(message, '*');
    };
    const observer = new ResizeObserver(() => {
      if (Math.ceil(content.getBoundingClientRect().height) !== told) tell();
    });
    const answer = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === parent && isSizeQuestion(data)) tell();
    };
    observer.observe(content);
    window.addEventListener('message', answer);
    return () => {
      observer.disconnect();
      window.removeEventListener('message', answer);
    };
  }, []);
  return box;
}
