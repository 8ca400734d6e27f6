/**
 * Writes PDFs the way newspapers' own systems do: Type0 fonts with predefined CMaps, not embedded and without ToUnicode,
 * so that a reader has to know what each code means.
 */
export type Encoding = 'GBK-EUC' | 'UniGB-UCS2' | 'UniGB-UTF16';

/** One string drawn at one place: points, y from the top; `advance` places each character by itself. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font?: 'song' | 'hei';
  /** From top to bottom, `x` the middle of the line. */
  readonly isVertical?: boolean;
  /** Degrees clockwise. */
  readonly turn?: number;
  /** Points added behind each character. */
  readonly spread?: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** As /Rotate says; `width` and `height` are of the page as the reader sees it. */
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly drawn: readonly Drawn[];
}

const bytesOfChar = new Map<string, string>();

/** GBK by turning its decoder round: what it gives for two bytes is written as these two bytes. */
function gbkBytes(char: string): string {
  if (bytesOfChar.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f) continue;
        const read = decoder.decode(Uint8Array.of(lead, trail));
        if (read.length === 1) bytesOfChar.set(read, hex(lead) + hex(trail));
      }
  }
  const code = char.charCodeAt(0);
  const bytes = code < 0x80 ? hex(code) : bytesOfChar.get(char);
  if (bytes === undefined) throw new Error(`GBK has no ${char}`);
  return bytes;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

function encode(text: string, encoding: Encoding): string {
  let out = '';
  for (const unit of text.split(''))
    out += encoding === 'GBK-EUC' ? gbkBytes(unit) : unit.charCodeAt(0).toString(16).padStart(4, '0');
  return `<${out}>`;
}

/** Width of a character in ems as the fonts below declare it. */
export function emOf(char: string): number {
  return char.charCodeAt(0) < 0x80 ? 0.5 : 1;
}

function fontName({ font = 'song', isVertical = false }: Drawn): string {
  return `F${font === 'song' ? '0' : '1'}${isVertical ? 'V' : 'H'}`;
}

function operators(drawn: Drawn, page: DrawnPage, encoding: Encoding): string {
  const { text, x, y, size, turn = 0, spread = 0 } = drawn;
  const angle = (-turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, x, page.height - y].map(number).join(' ');
  const spacing = spread === 0 ? '' : `${number(drawn.isVertical ? -spread : spread)} Tc `;
  return `BT /${fontName(drawn)} ${number(size)} Tf ${spacing}${matrix} Tm ${encode(text, encoding)} Tj 0 Tc ET`;
}

/** Turns what is drawn upright so that /Rotate shows it upright again. */
function turned(page: DrawnPage): { box: string; prefix: string } {
  const { width: w, height: h, rotate = 0 } = page;
  const prefix = {
    0: '',
    90: `0 1 -1 0 ${number(h)} 0 cm`,
    180: `-1 0 0 -1 ${number(w)} ${number(h)} cm`,
    270: `0 -1 1 0 0 ${number(w)} cm`,
  };
  const box = rotate === 90 || rotate === 270 ? [h, w] : [w, h];
  return { box: `[0 0 ${box.map(number).join(' ')}]`, prefix: prefix[rotate] };
}

const baseFonts = { F0: 'STSong-Light', F1: 'STHeiti-Regular' };

export function writePdf(pages: readonly DrawnPage[], encoding: Encoding): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const fonts: string[] = [];
  for (const [name, base] of Object.entries(baseFonts)) {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${base} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>`,
    );
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${String(descriptor)} 0 R /DW 1000 /W [1 95 500 814 939 500 7716 [500]] >>`,
    );
    for (const way of ['H', 'V']) {
      const font = add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /${base}-${encoding}-${way} /Encoding /${encoding}-${way} /DescendantFonts [${String(descendant)} 0 R] >>`,
      );
      fonts.push(`/${name}${way} ${String(font)} 0 R`);
    }
  }
  const kids: number[] = [];
  for (const page of pages) {
    const { box, prefix } = turned(page);
    const content = [prefix, ...page.drawn.map((drawn) => operators(drawn, page, encoding))].join('\n');
    const stream = add(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${String(page.rotate ?? 0)} /Resources << /Font << ${fonts.join(' ')} >> >> /Contents ${String(stream)} 0 R >>`,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(kids.length)} >>`;
  return serialize(objects);
}

function serialize(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.4\n';
  const starts = objects.map((body, i) => {
    const start = out.length;
    out += `${String(i + 1)} 0 obj\n${body}\nendobj\n`;
    return start;
  });
  const table = out.length;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer << /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}
