// Draws the product's icons as PNG files: node assets/icons/make.mjs
// Shapes are data on a grid of 16 units; every edge that should be sharp is snapped to whole pixels, so that 16 px
// stays legible. No library, no font, no randomness: the same files each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const GRID = 16;
/** Samples per pixel and direction. */
const SAMPLES = 8;

/** Dark enough for light ribbons, light enough for dark ones. */
const INK = [84, 101, 119];
const PAPER = [255, 255, 255];
const RED = [200, 16, 46];
const GREEN = [16, 137, 62];
const AMBER = [234, 157, 0];
const GREY = [150, 163, 176];
const TRACK = [222, 228, 234];
const PINK = [238, 121, 136];
/** Makes transparent: a gap around a badge shows on any ribbon. */
const NOTHING = null;

// ── shapes: inside(x, y) in units of the grid ──
const rect = (fill, x0, y0, x1, y1, radius = 0) => ({ kind: 'rect', fill, x0, y0, x1, y1, radius });
const disc = (fill, x, y, r) => ({ kind: 'disc', fill, x, y, r });
const polygon = (fill, ...points) => ({ kind: 'polygon', fill, points });
const stroke = (fill, width, ...points) => ({ kind: 'stroke', fill, width, points });

const page = [rect(INK, 2, 1, 14, 15, 1.5), rect(PAPER, 3, 2, 13, 14, 0.6)];
const lines = (fill, ...rows) => rows.map(([y, to]) => rect(fill, 4, y, to, y + 1));

const ICONS = {
  // A reported table: red head, three tasks with their progress in the colours of the lamps.
  icon: {
    sizes: SIZES,
    shapes: [
      rect(INK, 1, 1, 15, 15, 1.8),
      rect(PAPER, 2, 2, 14, 14, 0.9),
      rect(RED, 2, 2, 14, 5),
      rect(TRACK, 3, 6, 13, 8),
      rect(GREEN, 3, 6, 13, 8),
      rect(TRACK, 3, 9, 13, 11),
      rect(AMBER, 3, 9, 10, 11),
      rect(TRACK, 3, 12, 13, 13),
      rect(RED, 3, 12, 6, 13),
    ],
  },
  check: {
    sizes: RIBBON_SIZES,
    shapes: [
      ...page,
      ...lines(GREY, [4, 12], [7, 12], [10, 7]),
      disc(NOTHING, 11, 11, 5),
      disc(GREEN, 11, 11, 4),
      stroke(PAPER, 1.4, [9, 11.1], [10.5, 12.6], [13.1, 9.6]),
    ],
  },
  mark: {
    sizes: RIBBON_SIZES,
    shapes: [
      ...page,
      ...lines(GREY, [4, 12], [10, 6], [12, 6]),
      rect(AMBER, 3, 6, 13, 9),
      rect(NOTHING, 8, 6, 16, 16),
      rect(INK, 9, 7, 10, 16),
      polygon(RED, [10, 7], [16, 10], [10, 13]),
    ],
  },
  // A document with a red head, as official bulletins have it.
  bulletin: {
    sizes: RIBBON_SIZES,
    shapes: [
      ...page,
      rect(RED, 4, 3, 12, 5),
      rect(RED, 3, 6, 13, 7),
      ...lines(GREY, [8, 12], [10, 12], [12, 9]),
    ],
  },
  clear: {
    sizes: RIBBON_SIZES,
    shapes: [
      rect(INK, 6, 14, 15, 15),
      polygon(INK, [0.6, 9.6], [8.6, 1.2], [15.2, 7], [8.4, 14.6], [5.4, 14.6]),
      polygon(PAPER, [2.2, 9.7], [4.9, 6.9], [9.8, 11.4], [7.9, 13.5], [5.9, 13.5]),
      polygon(PINK, [5.6, 6.1], [8.7, 2.7], [13.7, 7.1], [10.5, 10.6]),
    ],
  },
};

/** Distance from a point to a segment. */
function toSegment(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function inPolygon(x, y, points) {
  let inside = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

function inRect(x, y, { x0, y0, x1, y1, radius }) {
  if (x < x0 || x >= x1 || y < y0 || y >= y1) return false;
  const dx = Math.max(x0 + radius - x, x - (x1 - radius), 0);
  const dy = Math.max(y0 + radius - y, y - (y1 - radius), 0);
  return Math.hypot(dx, dy) <= radius || radius === 0;
}

const INSIDE = {
  rect: (shape, x, y) => inRect(x, y, shape),
  disc: (shape, x, y) => Math.hypot(x - shape.x, y - shape.y) <= shape.r,
  polygon: (shape, x, y) => inPolygon(x, y, shape.points),
  stroke: (shape, x, y) =>
    shape.points.slice(1).some((point, i) => toSegment(x, y, shape.points[i], point) <= shape.width / 2),
};

/** The shape in pixels; edges of rectangles fall on whole pixels and never vanish. */
function scaled(shape, scale) {
  if (shape.kind === 'rect') {
    const [x0, y0] = [Math.round(shape.x0 * scale), Math.round(shape.y0 * scale)];
    return {
      ...shape,
      x0,
      y0,
      x1: Math.max(x0 + 1, Math.round(shape.x1 * scale)),
      y1: Math.max(y0 + 1, Math.round(shape.y1 * scale)),
      radius: shape.radius * scale,
    };
  }
  if (shape.kind === 'disc')
    return { ...shape, x: shape.x * scale, y: shape.y * scale, r: shape.r * scale };
  return {
    ...shape,
    points: shape.points.map(([x, y]) => [x * scale, y * scale]),
    ...(shape.kind === 'stroke' && { width: shape.width * scale }),
  };
}

/** Share of a pixel that the shape covers, 0 … 1. */
function coverage(shape, column, row) {
  let hits = 0;
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++)
      if (INSIDE[shape.kind](shape, column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES)) hits++;
  return hits / SAMPLES ** 2;
}

/** Pixels as RGBA bytes. */
function raster(shapes, size) {
  const pixels = new Uint8Array(size * size * 4);
  const drawn = shapes.map((shape) => scaled(shape, size / GRID));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const shape of drawn) {
        const cover = coverage(shape, column, row);
        if (cover === 0) continue;
        if (shape.fill === NOTHING) {
          alpha *= 1 - cover;
          continue;
        }
        const out = cover + alpha * (1 - cover);
        const mix = (over, under) => (over * cover + under * alpha * (1 - cover)) / out;
        [red, green, blue] = [mix(shape.fill[0], red), mix(shape.fill[1], green), mix(shape.fill[2], blue)];
        alpha = out;
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

function chunk(type, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

function png(pixels, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, { sizes, shapes }] of Object.entries(ICONS))
  for (const size of sizes) writeFileSync(join(folder, `${name}-${size}.png`), png(raster(shapes, size), size));
