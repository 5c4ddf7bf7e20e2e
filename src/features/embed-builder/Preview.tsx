import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { heightOf } from '@/view/embed-protocol.ts';

const WIDTHS = { phone: 360, column: 640, full: undefined } as const;
type Width = keyof typeof WIDTHS;
const NAMES: readonly Width[] = ['phone', 'column', 'full'];

interface PreviewProps {
  readonly src: string;
  readonly title: string;
  readonly height: number;
  readonly onHeight: (height: number) => void;
}

/** The widget itself, at the widths it will meet. */
export function Preview({ src, title, height, onHeight }: PreviewProps) {
  const t = useTranslations('builder');
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<Width>('column');
  const [available, setAvailable] = useState(0);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      const told = source === frame.current?.contentWindow ? heightOf(data) : undefined;
      if (told !== undefined) onHeight(told);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onHeight]);
  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setAvailable(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const wanted = WIDTHS[width] ?? available;
  const scale = wanted === 0 ? 1 : Math.min(1, available / wanted);

  return (
    <section className="builder-preview" aria-label={t('preview')}>
      <div className="builder-widths" role="group" aria-label={t('width')}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className={`button${width === name ? ' primary' : ''}`}
            aria-pressed={width === name}
            onClick={() => setWidth(name)}
          >
            {t(`widths.${name}`)}
          </button>
        ))}
      </div>
      <div ref={room}>
        <div
          className="builder-room"
          style={{ inlineSize: wanted * scale, blockSize: height * scale }}
        >
          <iframe
            key={src}
            ref={frame}
            src={src}
            title={title}
            sandbox="allow-scripts allow-popups"
            style={{ inlineSize: wanted, blockSize: height, scale: String(scale) }}
          />
        </div>
      </div>
    </section>
  );
}
