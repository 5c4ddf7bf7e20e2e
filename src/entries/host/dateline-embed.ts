import { heightOf, reservedHeight, SIZE_QUESTION, stepIn } from '@/view/embed-protocol.ts';

const UNTITLED = 'Dateline';
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

// A constructed sheet needs no leave of the host page's policy, and yields to the page's own rules.
const styles = new CSSStyleSheet();
styles.replaceSync(
  ':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}',
);

/** Where a `src` leads, as seen from a page; absent for what is no web address. */
function addressOf(src: string | null, base: string): URL | undefined {
  if (src === null || src.trim() === '' || !URL.canParse(src, base)) return undefined;
  const address = new URL(src, base);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined;
}

/**
 * `<dateline-embed src title height sandboxed>`: a widget in a frame as high as its content. What stands
 * between its tags is shown where there is no frame: without scripts, and with a `src` that cannot be used.
 */
export class DatelineEmbed extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', 'height', 'sandboxed'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #layout = new ResizeObserver(() => this.#askOnceShown());
  #isStanding = false;
  #frame: HTMLIFrameElement | undefined;
  #wasShown = false;
  /** What the widget last told; kept while it is moved about the page. */
  #height: number | undefined;
  #step: string | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [styles];
  }

  connectedCallback(): void {
    this.#isStanding = true;
    window.addEventListener('message', this.#hear);
    this.#build();
  }

  /** Being there makes `moveBefore` leave the frame as it is, instead of loading it anew. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#isStanding = false;
    window.removeEventListener('message', this.#hear);
    this.#clear();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#isStanding || before === after) return;
    if (name === 'title') {
      if (this.#frame !== undefined) this.#frame.title = this.#name();
    } else if (name === 'height') {
      this.#fit();
    } else {
      if (name === 'src') this.#step = undefined;
      this.#build();
    }
  }

  #name(): string {
    const title = this.title.trim();
    return title === '' ? UNTITLED : title;
  }

  #clear(): void {
    this.#layout.disconnect();
    this.#frame = undefined;
    this.#wasShown = false;
    this.#root.replaceChildren();
  }

  /** Makes the frame anew: another address in the old one would be a step of the host page's history. */
  #build(): void {
    this.#clear();
    const address = addressOf(this.getAttribute('src'), this.baseURI);
    if (address === undefined) {
      this.#root.append(document.createElement('slot'));
      return;
    }
    if (this.#step !== undefined) address.searchParams.set('step', this.#step);
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.title = this.#name();
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    if (this.hasAttribute('sandboxed')) frame.setAttribute('sandbox', SANDBOX);
    this.#fit();
    frame.src = address.href;
    this.#root.append(frame);
    this.#layout.observe(frame);
  }

  #fit(): void {
    const height = this.#height ?? reservedHeight(this.getAttribute('height'));
    if (this.#frame !== undefined) this.#frame.style.height = `${height}px`;
  }

  readonly #hear = ({ source, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame;
    if (frame === undefined || source === null || source !== frame.contentWindow) return;
    this.#step = stepIn(data) ?? this.#step;
    // Out of sight, as in a closed tab panel, a widget has no width and measures nonsense.
    if (frame.offsetWidth === 0) return;
    this.#height = heightOf(data) ?? this.#height;
    this.#fit();
  };

  #askOnceShown(): void {
    const isShown = this.#frame !== undefined && this.#frame.offsetWidth > 0;
    if (isShown && !this.#wasShown) this.#frame?.contentWindow?.postMessage(SIZE_QUESTION, '*');
    this.#wasShown = isShown;
  }
}
