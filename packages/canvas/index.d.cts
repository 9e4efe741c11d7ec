export { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas/node-canvas';

/** As it is at run time; the package declares its type only. */
export declare class SVGCanvas {
  /** @param flag 1 turns text into outlines */
  constructor(width: number, height: number, flag: number);
  getContext(type: '2d'): CanvasRenderingContext2D;
  getContent(): Buffer;
}
