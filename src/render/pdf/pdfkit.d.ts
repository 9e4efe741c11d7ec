/**
 * The part of PDFKit 0.20 that this renderer uses. Written by hand: the published types lag behind the
 * library (parsed fonts, figure boxes, table scopes, the documents's own XMP).
 */
declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  /** An indirect object. */
  export interface Reference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    /** What the stream holds until it is written. */
    buffer: readonly Uint8Array[];
    compress: boolean;
    finalize(): void;
    end(stream: Uint8Array): void;
  }
  export interface StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }
  export interface StructureOptions {
    lang?: string;
    alt?: string;
    bbox?: readonly [number, number, number, number];
    scope?: string;
  }
  /** A font as one document embeds it. Not part of PDFKit's documented interface. */
  export interface EmbeddedFont {
    readonly id: string;
    ref(): unknown;
    /** The whole font, shared between documents. */
    readonly font: object;
    readonly subset: { glyphs: readonly number[]; encode(): Uint8Array };
    /** Glyphs of the subset in hexadecimal, and where each stands, in thousandths of the size. */
    encode(text: string): [string[], GlyphPosition[]];
  }
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly advanceWidth: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export interface OutlineItem {
    addItem(title: string): OutlineItem;
  }
  export interface DocumentOptions {
    size: readonly [number, number];
    margin: number;
    autoFirstPage: boolean;
    pdfVersion: '1.7';
    tagged: true;
    subset: 'PDF/A-2a';
    lang: string;
    displayTitle: true;
    font: Font;
    compress?: boolean;
    info: Readonly<Record<string, string | Date>>;
  }

  // biome-ignore lint/style/noDefaultExport: this is how the library exports it
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly outline: OutlineItem;
    info: Record<string, unknown>;
    _addInfo(): void;
    appendXML(xml: string): void;
    readonly page: { readonly fonts: Record<string, unknown>; write(content: Uint8Array): void };
    readonly _font: EmbeddedFont;
    addContent(operator: string): this;
    /** Bytes written so far. */
    _offset: number;
    readonly _root: unknown;
    readonly _info: unknown;
    readonly _id: unknown;
    _write(data: string | Uint8Array): void;
    _finalize(): void;
    push(end: null): void;
    ref(data: Record<string, unknown>): Reference;
    addPage(): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;

    struct(type: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(type: string): StructureContent;
    markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;

    registerFont(name: string, font: Font): this;
    font(name: string, size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    fillOpacity(opacity: number): this;
    strokeOpacity(opacity: number): this;
    text(
      text: string,
      x: number,
      y: number,
      options: { lineBreak: false; baseline: 'alphabetic'; features?: readonly string[] },
    ): this;

    save(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    /** SVG path data. */
    path(data: string): this;
    /** A JPEG or PNG file. */
    image(file: Uint8Array, x: number, y: number, size: { width: number; height: number }): this;
    restore(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this;
    quadraticCurveTo(x1: number, y1: number, x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    closePath(): this;
    clip(rule?: 'even-odd'): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round' | 'square'): this;
    lineJoin(join: 'miter' | 'round' | 'bevel'): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    fill(color: string, rule?: 'even-odd'): this;
    stroke(color: string): this;
    fillAndStroke(fill: string, stroke: string): this;
  }
}
