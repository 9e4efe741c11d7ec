import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from 'canvas';

/** Pixels per inch: small, and the smallest text can still be guessed. */
const RESOLUTION = 64;
const COLUMNS = 4;
/** Pixels between the pages. */
const GAP = 8;

/** All pages of a PDF side by side, as one PNG. */
export async function contactSheet(pdf: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-gallery-'));
  try {
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-png', file, path.join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return await composed(names.sort().map((name) => path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function composed(files: readonly string[]): Promise<Uint8Array> {
  const pages = await Promise.all(files.map((file) => loadImage(file)));
  const width = Math.max(...pages.map((page) => page.width)) + GAP;
  const height = Math.max(...pages.map((page) => page.height)) + GAP;
  const columns = Math.min(COLUMNS, pages.length);
  const canvas = createCanvas(columns * width + GAP, Math.ceil(pages.length / columns) * height + GAP);
  const context = canvas.getContext('2d');
  context.fillStyle = '#8A8A8A';
  context.fillRect(0, 0, canvas.width, canvas.height);
  pages.forEach((page, index) => {
    context.drawImage(page, GAP + (index % columns) * width, GAP + Math.floor(index / columns) * height);
  });
  return canvas.toBuffer('image/png');
}
