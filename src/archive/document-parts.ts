import { COLLECTIONS, type Collection } from '@/domain/dataset/references.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';

const PART_LENGTH = 1 << 20;

/** One list of a document, written as it grows. */
class ListParts {
  private readonly parts: Blob[] = [];
  private readonly ids = new Set<string>();
  private text = '';

  add(entities: readonly { readonly id: string }[]): void {
    for (const entity of entities) {
      if (this.ids.has(entity.id)) continue;
      this.text += `${this.ids.size === 0 ? '' : ',\n'}${JSON.stringify(entity)}`;
      this.ids.add(entity.id);
      if (this.text.length > PART_LENGTH) this.flush();
    }
  }

  end(): readonly Blob[] {
    this.flush();
    return this.parts;
  }

  private flush(): void {
    this.parts.push(new Blob([this.text]));
    this.text = '';
  }
}

/** Writes datasets of one head, and of one story if any, as one `dateline/1` document, which may be longer than any one text. */
export class DocumentParts {
  private readonly lists = new Map<Collection, ListParts>(
    COLLECTIONS.map((kind) => [kind, new ListParts()]),
  );
  private head: Dataset | undefined;

  add(dataset: Dataset): void {
    this.head ??= dataset;
    for (const kind of COLLECTIONS) this.lists.get(kind)?.add(dataset[kind]);
  }

  end(): Blob {
    const collections = new Set<string>(COLLECTIONS);
    const envelope = Object.entries(this.head ?? {}).filter(([key]) => !collections.has(key));
    const start = envelope.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    const parts: (Blob | string)[] = [`{${start.join(',\n')}`];
    for (const [kind, list] of this.lists) parts.push(`,\n"${kind}":[`, ...list.end(), ']');
    parts.push('}\n');
    return new Blob(parts, { type: 'application/json' });
  }
}
