// A package as npm installs it from an address: a gzipped tar with everything under package/. The same files give the same bytes.
// Format: POSIX ustar (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06).

import { gzipSync } from 'fflate';

const BLOCK = 512;

/** @param files Path inside the package → bytes; paths of at most 90 ASCII characters. */
export function packTarball(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, bytes]) => [
    header(`package/${path}`, bytes.length), bytes, new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ]);
  return gzipSync(Buffer.concat([...parts, new Uint8Array(2 * BLOCK)]), { level: 9, mtime: 0 });
}

function header(path: string, size: number): Uint8Array {
  if (path.length > 99) throw new Error(`${path} is too long a name for the tarball`);
  const bytes = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  const put = (text: string, at: number): void => void bytes.write(text, at, 'latin1');
  put(path, 0);
  put(octal(0o644, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(0, 11), 136);
  put(' '.repeat(8), 148);
  put('0', 156);
  put('ustar\x0000', 257);
  put(`${octal(bytes.reduce((sum, byte) => sum + byte, 0), 6)} `, 148);
  return bytes;
}
