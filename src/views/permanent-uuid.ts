// Ids for feeds and calendars that stay the same on every host: name-based UUIDs, version 5 (RFC 9562 section 5.5).

import { createHash } from 'node:crypto';

/** Chosen once at random for this record. To change it is to make every feed reader show every entry anew. */
const NAMESPACE = '43091d33-3db0-44f3-be6d-e3da3d5012b1';

/** @param name A short id (`T12`), or a name for the feed itself. Lower-case text of 36 characters. */
export function permanentUuid(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex')).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
