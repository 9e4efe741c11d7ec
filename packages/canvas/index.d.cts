export { createCanvas, loadImage } from '@napi-rs/canvas/node-canvas';
