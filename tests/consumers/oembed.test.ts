// oEmbed as another site finds it: @extractus/oembed-extractor reads the page of every entry and follows its discovery link.

import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, test } from 'node:test';
import { extract } from '@extractus/oembed-extractor';
import { serveSite } from '../../src/build/server.ts';
import { report } from '../output/pages.ts';
import { SITES } from '../sites.ts';

for (const { name, folder, base, origin } of SITES) {
  const { server, address } = await serveSite(folder, base, 0);
  after(() => server.close());
  const entries = globSync('{terms,companies,people,products,deals,quotes,sources}/*/index.html', { cwd: folder })
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((path) => !/\/(by-[a-z]+|page)\//.test(path));
  /** The reader asks for the public addresses; they are answered here. */
  const fetchHere = (url: string): Promise<Response> => {
    assert.ok(url.startsWith(origin + base), `asked for ${url}`);
    return fetch(address + url.slice((origin + base).length));
  };

  test(`every entry page of the ${name} build leads @extractus/oembed-extractor to its own frame`, async (t) => {
    const faults: string[] = [];
    const start = performance.now();
    for (const path of entries) {
      const url = `${origin}${base}${path}`;
      try {
        const data = await extract(url, {}, fetchHere);
        const said = { method: data.method, type: data.type, version: data.version, frame: /<iframe src="([^"]+)"/.exec(data.html)?.[1], sized: Number.isInteger(data.width) && Number.isInteger(data.height) };
        const wanted = { method: 'auto-discovery', type: 'rich', version: '1.0', frame: `${origin}${base}embed/${path}`, sized: true };
        if (JSON.stringify(said) !== JSON.stringify(wanted)) faults.push(`${path} ${JSON.stringify(said)}`);
        if (!data.title || data.provider_name !== 'Capital & Compute') faults.push(`${path} ${data.title} by ${data.provider_name}`);
        const frame = await fetchHere(`${origin}${base}embed/${path}`);
        if (!frame.ok || !(await frame.text()).includes('<h1>')) faults.push(`${path} has no frame`);
      } catch (error) {
        faults.push(`${path} ${String(error)}`);
      }
    }
    t.diagnostic(`${entries.length} entries in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    assert.ok(entries.length > 1000);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`a page of the ${name} build that is no entry offers no frame`, async () => {
    await assert.rejects(extract(`${origin}${base}about/`, {}, fetchHere), /No oEmbed link found/);
  });
}
