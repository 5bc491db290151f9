// `kb-doctor docs/`: reads somebody's documents and reports what has become of their links to the knowledge base.

import { parseArgs } from 'node:util';
import { LOCK_FILE, readLock } from '#linkers/core/lock-file.ts';
import { indexAddress, loadIndex } from '#linkers/core/site-index.ts';
import { examine } from '#linkers/doctor/examine.ts';
import { type Finding, FINDING_KINDS, type FindingKind, formatFinding, isError } from '#linkers/doctor/finding.ts';
import { FORMATS, listDocuments, readDocument } from '#linkers/doctor/read-document.ts';

const USAGE = `kb-doctor <files or folders> [--site https://…/] [--index index.json] [--ignore kind,kind] [--json]

Reads ${FORMATS.join(' ')} and reports, one per line: file:line:column  kind  message  → remedy
(in Word documents line and column are paragraph and character).

${Object.entries(FINDING_KINDS).map(([kind, { severity, means }]) => `  ${kind.padEnd(12)}${severity.padEnd(7)}${means}`).join('\n')}

Without --site: the site of the lock file of this project, else the one this file was downloaded from.
Exit code: 0 no errors (there may be checks), 1 errors, 2 wrong use.
`;

interface Flags {
  readonly site?: string;
  readonly index?: string;
  readonly ignore?: string;
  readonly json?: boolean;
  readonly help?: boolean;
}

/** Runs the command. @returns the exit code. */
export function runDoctor(args: readonly string[], print: (text: string) => void, complain: (text: string) => void): number {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { site: text, index: text, ignore: text, json: flag, help: { ...flag, short: 'h' } } });
    if (values.help) {
      print(USAGE);
      return 0;
    }
    if (!positionals.length) throw new Error('Which documents?');
    return report(positionals, values, print);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\nkb-doctor --help says how it is used.\n`);
    return 2;
  }
}

function report(paths: readonly string[], flags: Flags, print: (text: string) => void): number {
  const ignored = new Set((flags.ignore ?? '').split(',').filter(Boolean).map(toKind));
  const files = listDocuments(paths);
  const index = loadIndex(indexAddress(flags, readLock(LOCK_FILE)?.site));
  const findings = examine(index, files.map(readDocument)).filter(({ kind }) => !ignored.has(kind));
  const errors = findings.filter(isError).length;
  if (flags.json) print(`${JSON.stringify(findings.map((finding) => ({ ...finding, severity: FINDING_KINDS[finding.kind].severity })), undefined, 2)}\n`);
  else print(`${findings.map((finding: Finding) => `${formatFinding(finding)}\n`).join('')}${count(errors, 'error')}, ${count(findings.length - errors, 'check')} in ${count(files.length, 'document')}; ${index.site} of ${index.updated}\n`);
  return errors ? 1 : 0;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function toKind(name: string): FindingKind {
  if (Object.hasOwn(FINDING_KINDS, name)) return name as FindingKind;
  throw new Error(`There is no kind of finding "${name}"; there are ${Object.keys(FINDING_KINDS).join(', ')}.`);
}
