// Every page is valid HTML and holds no code or style of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { BUILT, report } from './pages.ts';

/** Resolves the configuration once: html-validate does it anew for each string, which takes longer than most of our pages do. */
class OneConfiguration extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(file: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(file));
  }
}

test('every page is valid by html-validate: recommended, a11y, document', async () => {
  const configuration: ConfigData = {
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      'no-inline-style': 'error',
      // Written by Astro, correct HTML: void elements with or without the slash, attributes without quotes or value.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // How long titles may be is for readers to judge: the headline of a deal or a source is longer than 70 characters.
      'long-title': 'off',
      // Own files under own hashes; integrity attributes guard files of other hosts, and there are none.
      'require-sri': 'off',
      // White space at line ends comes from templates.
      'no-trailing-whitespace': 'off',
    },
  };
  const validator = new HtmlValidate(new OneConfiguration(configuration));
  const faults: string[] = [];
  for (const { site, file, html } of BUILT.filter((page) => page.site.name === 'root')) {
    const { results } = await validator.validateString(html, file);
    for (const message of results.flatMap((r) => r.messages)) faults.push(`${site.name}/${file}:${message.line} ${message.ruleId} ${message.message}`);
  }
  assert.equal(faults.length, 0, report(faults));
});

test('no page holds a script without src (data blocks of JSON-LD are none), a style element, a style attribute or an event attribute', () => {
  const faults = BUILT.flatMap(({ site, file, html }) =>
    [/<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))[^>]*>/, /<style[\s>]/, /<[a-z][^>]*\sstyle=/, /<[a-z][^>]*\son[a-z]+=/].flatMap((pattern) => (pattern.test(html) ? `${site.name}/${file} ${pattern.exec(html)?.[0].slice(0, 80)}` : [])),
  );
  assert.equal(faults.length, 0, report(faults));
});

test('every entry page carries the marks others rely on', () => {
  const faults = BUILT.filter((page) => page.entry).flatMap(({ file, html }) => {
    const missing: string[] = [];
    if (!/<article[^>]* data-kind="[a-z]+" data-id="[a-z0-9-]+"/.test(html)) missing.push('article[data-kind][data-id]');
    if (!/id="cite"/.test(html)) missing.push('#cite');
    if (!file.startsWith('sources/') && !/id="sources"/.test(html)) missing.push('#sources');
    if (!file.startsWith('sources/') && !/<a [^>]*data-cite=/.test(html)) missing.push('a[data-cite]');
    for (const tag of html.match(/<data[^>]*>/g) ?? []) if (!/ value="\d/.test(tag) || !/data-currency="[A-Z]{3}"/.test(tag) || !/data-status="[a-z-]+"/.test(tag)) missing.push(tag);
    for (const tag of html.match(/<time[^>]*>/g) ?? []) if (!/datetime="\d{4}(-\d\d){0,2}"/.test(tag)) missing.push(tag);
    return missing.map((what) => `${file} lacks ${what}`);
  });
  assert.equal(faults.length, 0, report(faults));
});
