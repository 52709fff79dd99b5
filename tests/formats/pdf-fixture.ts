/** A small writer of PDFs for tests: pages of text at places, in the standard fonts, which every reader of PDFs has. */

export interface Piece {
  readonly text: string;
  /** Points from the left and from the top of the page; the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'Helvetica' | 'Times-Roman';
  /** Degrees against the clock. */
  readonly turn?: number;
}

export const PAGE = { width: 595, height: 842 };

/** The bytes of a PDF 1.4 with a page for each list of pieces. Text is Latin-1, as the fonts' WinAnsi coding for the letters used here. */
export function writePdf(pages: readonly (readonly Piece[])[], encrypted = false): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => `${objects.push(body)} 0 R`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const tree = objects.push('') - 1;
  const font = (name: string) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const fonts = `<< /Font << /Helvetica ${font('Helvetica')} /Times-Roman ${font('Times-Roman')} >> >>`;
  const kids = pages.map(pieces => {
    const stream = pieces.map(drawPiece).join('\n');
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources ${fonts} /Contents ${content} >>`,
    );
  });
  objects[tree] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`;
  const lock = encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`)
    : null;

  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  const more = lock ? ` /Encrypt ${lock} /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` : '';
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${more} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, char => char.charCodeAt(0));
}

function drawPiece({ text, x, y, size = 10, font = 'Times-Roman', turn = 0 }: Piece): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, PAGE.height - y].map(value => value.toFixed(3)).join(' ');
  return `BT /${font} ${size} Tf ${matrix} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** Lines one under the other; those that begin with blanks are set in, by half a size each. */
export function setColumn(lines: readonly string[], x: number, y: number, leading = 12, size = 10): Piece[] {
  return lines.flatMap((line, i) => {
    const text = line.trimStart();
    const indent = (line.length - text.length) * size * 0.5;
    return text ? [{ text, x: x + indent, y: y + i * leading, size }] : [];
  });
}
