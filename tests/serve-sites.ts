// Starts the servers of the test builds and stops them at the end.

import { serveSite } from '#build/server.ts';
import { SITES } from './sites.ts';

export default async function serveSites(): Promise<() => void> {
  const running = await Promise.all(SITES.map(({ folder, base, port }) => serveSite(folder, base, port)));
  return () => {
    for (const { server } of running) server.close();
  };
}
