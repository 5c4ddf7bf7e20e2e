const HEAD = 1024;
const TAIL = 256;
const START =
  /^\uFEFF?\s*(?:export\s+default\s+|(?:(?:export\s+)?(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*(?:\[["'\w]+\])*\s*[=(]\s*)(?=[[{])/;
const END = /[\]}](?<rest>\s*\)?\s*;?\s*)$/;

/**
 * The JSON document that a script gives a name or passes to a function, as in `var events = {…};` of web maps and
 * `callback({…});` of servers; nothing where the text is no such script.
 */
export async function withoutScript(text: Blob): Promise<Blob | undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const start = START.exec(decoder.decode(await text.slice(0, HEAD).arrayBuffer()))?.[0];
  if (start === undefined) return undefined;
  const rest = END.exec(await text.slice(-TAIL).text())?.groups?.['rest'];
  if (rest === undefined) return undefined;
  const { length } = new TextEncoder().encode(start);
  return text.slice(length, text.size - rest.length);
}
