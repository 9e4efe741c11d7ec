import { renderSVG } from 'uqr';
import { Html } from '../../../../render/html/html.js';

/** A link as a QR code: black on white in every color scheme, as cameras want it. */
export function qrCode(link: string, name: string): Html {
  const svg = renderSVG(link, { ecc: 'L', border: 4, pixelSize: 4 });
  return new Html(svg.replace('<svg ', `<svg class="qr" role="img" aria-label="${name}" `));
}
