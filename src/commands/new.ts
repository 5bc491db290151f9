// `npm run new -- <kind> "<title>"`: an entry from the template of its kind, refused where the name is taken.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '#catalog/read-content.ts';
import type { Entry } from '#model/entry.ts';
import { isKind, KIND_NAMES, KINDS, type Kind } from '#model/kind.ts';
import { didYouMean } from '#model/nearest.ts';
import { REMOVED_FILE } from '#model/removed.ts';

/** `Amazon's “up to” deal` → `amazons-up-to-deal`: ASCII letters and digits joined by single hyphens. */
export function idFromTitle(title: string): string {
  return title.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The template of a kind with title and day filled in. */
export function fillTemplate(template: string, title: string, today: string): string {
  return template.replaceAll('{{title}}', title.replaceAll('"', '\\"')).replaceAll('{{today}}', today);
}

/** The entry that already bears the id (within the kind; a former one counts) or the name (anywhere), if any. */
export function holderOf(entries: readonly Entry[], kind: Kind, id: string, title: string): Entry | undefined {
  const name = title.toLowerCase();
  return entries.find((entry) => {
    const { title: theirs, aliases = [] } = entry.data as { title: string; aliases?: readonly string[] };
    return (entry.kind === kind && [entry.id, ...entry.data.formerIds].includes(id)) || (kind !== 'source' && entry.kind !== 'source' && [theirs, ...aliases].some((n) => n.toLowerCase() === name));
  });
}

function scaffold(root: string, kind: Kind, title: string): string {
  const id = idFromTitle(title);
  if (!id) throw new Error(`"${title}" gives no id; use letters or digits.`);
  const { folder, extension } = KINDS[kind];
  const file = `content/${folder}/${id}${extension}`;
  const { entries, removed } = readContent(root);
  const holder = holderOf(entries, kind, id, title);
  if (holder || existsSync(join(root, file))) throw new Error(`"${title}" is taken: ${holder ? `${holder.kind} "${holder.data.title}" (${holder.file})` : file} has this id or name. Edit that one, or choose another title.`);
  if (removed.some((stone) => stone.kind === kind && stone.id === id)) throw new Error(`"${id}" was the id of a ${kind} that was removed (${REMOVED_FILE}); an id is never used twice. Choose another title.`);
  const template = readFileSync(join(root, `content/_templates/${kind}${extension}`), 'utf8');
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), fillTemplate(template, title, new Date().toISOString().slice(0, 10)));
  return file;
}

if (import.meta.main) {
  const [kind = '', ...words] = process.argv.slice(2);
  const title = words.join(' ').trim();
  try {
    if (!isKind(kind) || !title) throw new Error(`Usage: npm run new -- <kind> "<title>"\n${kind && !isKind(kind) ? `"${kind}" is not a kind. ${didYouMean(kind, KIND_NAMES)}` : ''}Kinds: ${KIND_NAMES.join(', ')}.`);
    const file = scaffold(process.cwd(), kind, title);
    console.log(`${file} is there. Fill it in, then run npm run check: it names what is missing, with line and remedy.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
