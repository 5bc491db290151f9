// Draws pictures of link previews in a thread of its own: card in, PNG file out. Satori turns letters into outlines, sharp
// outlines into dots; no font of the machine takes part, so the bytes are the same everywhere.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, threadId } from 'node:worker_threads';
import satori from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { letterWidths } from '#drawing/letter-widths.ts';
import { COLOURS, type Face, type Faces, HEIGHT, type Picture, placeSocialCard, type SocialCard, WIDTH } from '#drawing/social-card.ts';
import { FACE_FONTS, SOCIAL_LETTERS } from '#drawing/social-fonts.ts';

export interface Order {
  readonly card: SocialCard;
  /** Where the picture goes. */
  readonly file: string;
}

const require = createRequire(import.meta.url);
const names = Object.keys(FACE_FONTS) as Face[];
const cut = await Promise.all(
  names.flatMap((face) =>
    FACE_FONTS[face].files.map(async (file, i) => {
      const { family, weight, style } = FACE_FONTS[face];
      const data = await subsetFont(readFileSync(require.resolve(file)), SOCIAL_LETTERS, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
      return { face, font: { name: `${family} ${i}`, data: Buffer.from(data), weight, style } };
    }),
  ),
);
const fonts = cut.map(({ font }) => font);
const faces = Object.fromEntries(names.map((name) => [name, letterWidths(cut.filter(({ face }) => face === name).map(({ font }) => font.data))])) as unknown as Faces;
/** One thread each: the pictures are the unit of work, not their rows. */
sharp.concurrency(1);

/** A box with a fixed place, as Satori wants elements. */
function box(style: Readonly<Record<string, string | number>>, children?: string | readonly unknown[]): unknown {
  return { type: 'div', props: { style: { position: 'absolute', display: 'flex', ...style }, children } };
}

function boxes({ runs, bars }: Picture): unknown {
  return box({ width: WIDTH, height: HEIGHT, background: COLOURS.paper }, [
    ...bars.map(({ colour, ...place }) => box({ ...place, background: COLOURS[colour] })),
    ...runs.map(({ text, face, size, colour, top, height, left, right, spacing }) => {
      const { files, family, weight, style } = FACE_FONTS[face];
      return box({
        top, height, color: COLOURS[colour], whiteSpace: 'pre', fontFamily: files.map((_, i) => `${family} ${i}`).join(', '), fontWeight: weight, fontStyle: style, fontSize: size, lineHeight: `${height}px`,
        ...(left !== undefined && { left }), ...(right !== undefined && { right }), ...(spacing !== undefined && { letterSpacing: spacing }),
      }, text);
    }),
  ]);
}

/** Few colours and no dither: text on paper, some 40 KB. */
async function draw({ card, file }: Order): Promise<void> {
  const svg = await satori(boxes(placeSocialCard(card, faces)) as never, { width: WIDTH, height: HEIGHT, fonts });
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0, effort: 1 }).toBuffer();
  const aside = `${file}.${process.pid}-${threadId}`;
  writeFileSync(aside, png);
  renameSync(aside, file);
}

parentPort?.on('message', (order: Order) => {
  draw(order).then(
    () => parentPort?.postMessage({ file: order.file }, []),
    (error: unknown) => parentPort?.postMessage({ file: order.file, error: `${JSON.stringify(order.card)}: ${String(error)}` }, []),
  );
});
