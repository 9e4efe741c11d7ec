import type { DrawnLogo } from '../../../report/brand.js';
import { pngBytes, pngSize } from '../../../report/png-logo.js';
import { RIGHT } from '../grid.js';
import type { Pen } from '../pen.js';
import type { DrawContext } from '../piece.js';

const LOGO = { height: 20, width: 156, top: 9 } as const;

/** The organisation's own mark, in the margin above the square. */
export function drawLogo({ pen, tags, section, document }: DrawContext): void {
  const logo = document.brand?.logo;
  if (logo === undefined) return;
  const { size, draw } = 'png' in logo ? picture(logo.png) : drawing(logo);
  const [width, height] = size;
  const scale = Math.min(LOGO.height / height, LOGO.width / width);
  const x = RIGHT - width * scale;
  const bbox = [x, LOGO.top, RIGHT, LOGO.top + height * scale] as const;
  pen.tag(tags.add(section, 'Figure', { alt: logo.alt, bbox }));
  draw(pen, x, LOGO.top, scale);
  pen.tag(undefined);
}

interface Mark {
  readonly size: readonly [width: number, height: number];
  draw(pen: Pen, x: number, y: number, scale: number): void;
}

function drawing({ viewBox, paths }: DrawnLogo): Mark {
  return {
    size: viewBox,
    draw(pen, x, y, scale) {
      for (const { d, fill } of paths)
        pen.begin().save().translate(x, y).scale(scale).path(d).fill(fill).restore();
    },
  };
}

/** Pixels go into the file as they are: without transparency there is nothing to separate from them. */
function picture(base64: string): Mark {
  const file = pngBytes(base64);
  const [width, height] = pngSize(file);
  return {
    size: [width, height],
    draw(pen, x, y, scale) {
      pen.begin().image(file, x, y, { width: width * scale, height: height * scale });
    },
  };
}
