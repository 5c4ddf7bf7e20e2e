import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { useVirtualList, type VirtualList } from '@/ui/lists/use-virtual-list.ts';

interface FacetOptionsProps {
  readonly options: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly format: (count: number) => string;
  readonly onToggle: (value: string) => void;
}

function Option({ option, ...props }: FacetOptionsProps & { readonly option: FacetCount }) {
  const { value, count } = option;
  const t = useTranslations('filters');
  const name = props.nameOf(value);
  return (
    <label className={count === 0 ? 'idle' : undefined}>
      <input
        type="checkbox"
        checked={props.chosen.includes(value)}
        aria-label={t('option', { name, count })}
        onChange={() => props.onToggle(value)}
      />
      <span className="facet-name">{name}</span>
      <span className="facet-count">{props.format(count)}</span>
    </label>
  );
}

const placeOf = (virtual: VirtualList, item: VirtualList['items'][number], total: number) => ({
  ref: virtual.measure,
  'data-index': item.index,
  'aria-posinset': item.index + 1,
  'aria-setsize': total,
  style: { transform: `translateY(${virtual.topOf(item)}px)` },
});

/** Height of most options, in pixels. */
const ESTIMATE = 28;

function LongOptions(props: FacetOptionsProps) {
  const { options } = props;
  const list = useRef<HTMLUListElement>(null);
  const virtual = useVirtualList({ list, count: options.length, estimate: ESTIMATE });
  return (
    <div className="facet-scroll">
      <ul
        ref={list}
        className="facet-options long"
        style={{ blockSize: virtual.height }}
        {...virtual.handlers}
      >
        {virtual.items.map((item) => {
          const option = options[item.index];
          return (
            option && (
              <li key={item.index} {...placeOf(virtual, item, options.length)}>
                <Option {...props} option={option} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** Longer lists are in the page only in part. */
const LONG = 200;

/** The values of a facet as check boxes, each with the number of events it would leave. */
export function FacetOptions(props: FacetOptionsProps) {
  const { options } = props;
  if (options.length > LONG) return <LongOptions {...props} />;
  return (
    <ul className="facet-options">
      {options.map((option) => (
        <li key={option.value}>
          <Option {...props} option={option} />
        </li>
      ))}
    </ul>
  );
}
