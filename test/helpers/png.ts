import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/kernel/crc32.js';

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colors?: number;
  readonly interlaced?: number;
  /** Between the header and the picture. */
  readonly chunks?: readonly Buffer[];
  /** In place of a picture of zeros. */
  readonly pixels?: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG file, right or wrong in whatever part is told. */
export function png(parts: PngParts = {}): Buffer {
  const { width = 12, height = 4, depth = 8, colors = 2, interlaced = 0, chunks = [] } = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colors, 0, 0, interlaced], 8);
  const row = 1 + Math.ceil((Math.min(width, 100) * depth * (CHANNELS[colors] ?? 1)) / 8);
  const pixels = parts.pixels ?? deflateSync(Buffer.alloc(row * Math.min(height, 100)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
