// The parts of markdown-it 13 and 14 the plugin touches; the package itself is the author's.

export interface Token {
  readonly type: string;
  content: string;
  markup: string;
  attrs: [string, string][] | null;
  children: Token[] | null;
  /** Lines of a block: first and the one after the last, from 0. */
  readonly map: [number, number] | null;
  meta: { readonly inside?: string | undefined; readonly offset: number } | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

export interface InlineState {
  readonly src: string;
  pos: number;
  readonly posMax: number;
  readonly linkLevel: number;
  push(type: string, tag: string, nesting: number): Token;
}

export interface CoreState {
  readonly src: string;
  readonly tokens: readonly Token[];
  /** What the host says of the page: VitePress gives `path`. */
  readonly env?: { readonly path?: string; readonly relativePath?: string };
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

export interface MarkdownIt {
  readonly inline: { readonly ruler: { before(name: string, own: string, rule: (state: InlineState, silent: boolean) => boolean): void } };
  readonly core: { readonly ruler: { after(name: string, own: string, rule: (state: CoreState) => void): void } };
}
