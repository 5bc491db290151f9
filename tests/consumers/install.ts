// Puts other people's readers of our formats on the machine: npm ones beside these tests, Debian ones where this user may install them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Command, or file, → Debian package that brings it. */
const COMMANDS: Readonly<Record<string, string>> = {
  'sphinx-build': 'python3-sphinx',
  mkdocs: 'mkdocs mkdocs-autorefs mkdocstrings mkdocstrings-python-handlers',
  pandoc: 'pandoc',
  ris2xml: 'bibutils',
  asciidoctor: 'asciidoctor',
  '/usr/share/citation-style-language/styles/apa.csl': 'citation-style-language-styles',
  xmllint: 'libxml2-utils',
  rapper: 'raptor2-utils',
  sqlite3: 'sqlite3',
  unzip: 'unzip',
  nginx: 'nginx-light',
  caddy: 'caddy',
};

function run(command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, { cwd: import.meta.dirname, encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`);
}

function missing(): string[] {
  const places = (name: string): string[] => (name.startsWith('/') ? [name] : ['/usr/bin', '/usr/sbin', '/usr/local/bin'].map((folder) => `${folder}/${name}`));
  return Object.keys(COMMANDS).filter((name) => !places(name).some((path) => existsSync(path)));
}

/** @throws where something cannot be installed: says what to install by hand. */
export function installConsumers(): void {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const packages = missing().flatMap((command) => (COMMANDS[command] ?? '').split(' '));
  if (!packages.length) return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(`install these Debian packages first (or their like): ${packages.join(' ')}`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
