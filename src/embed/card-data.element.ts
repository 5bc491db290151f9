// The prepared card of an entry, fetched once per page without a word about the reader. Nothing in it is trusted.

/** The parts of /api/v1/cards/<folder>/<id>.json that are shown; a part that is missing or no text is ''. */
export interface CardData {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  /** Figure, rung or verdict, date. */
  readonly facts: string;
}

const PATIENCE = 4000;
/** Cards are at most 1 KB; more is not ours. */
const LONGEST = 1000;
const cards = new Map<string, Promise<CardData | undefined>>();

/** @returns undefined if there is no card or it cannot be had in time; never rejects. The next call then tries again. */
export function fetchCard(address: string): Promise<CardData | undefined> {
  let card = cards.get(address);
  if (!card) {
    card = load(address).catch(() => undefined);
    cards.set(address, card);
    void card.then((data) => data ?? cards.delete(address));
  }
  return card;
}

async function load(address: string): Promise<CardData | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', signal: stop.signal });
    return response.ok ? read(await response.json()) : undefined;
  } finally {
    clearTimeout(timer);
  }
}

function read(json: unknown): CardData | undefined {
  const fields = (json ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name].slice(0, LONGEST) : '');
  const facts = [text('figure'), text('status'), text('date')].filter(Boolean).join(' · ');
  return text('kind') && text('title') ? { kind: text('kind'), title: text('title'), summary: text('summary'), facts } : undefined;
}
