import { useRef, type ReactNode } from 'react';
import { usePrintSize } from '@/ui/controls/use-print-size.ts';

/** Where the timeline stands; on paper it is scaled down to the page. */
export function TimelineArea({ children }: { readonly children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  usePrintSize(area, 'width');
  return (
    <div ref={area} className="timeline-area">
      {children}
    </div>
  );
}
