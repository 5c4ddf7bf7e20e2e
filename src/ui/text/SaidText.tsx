import type { Said } from '@/formats/words/said.ts';

/** A sentence about a file: what it quotes stands apart from the words around it, whatever its direction. */
export function SaidText({ said }: { readonly said: Said }) {
  return said.map((piece, at) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // The pieces of one sentence never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <bdi key={at} lang={piece.lang}>
        {piece.quoted}
      </bdi>
    ),
  );
}
