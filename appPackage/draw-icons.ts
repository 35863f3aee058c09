/**
 * Draws the app's icons: the ring of a circle with one place lit, whose turn it is. `node appPackage/draw-icons.ts`
 * writes color.png (192 × 192) and outline.png (32 × 32, white on nothing).
 * Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";

type Colour = readonly [red: number, green: number, blue: number];

/** A disc, or with a `hole` the line around it. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hole?: number;
  readonly colour: Colour;
}

const white: Colour = [255, 255, 255];
const accent: Colour = [79, 82, 178];
const lit: Colour = [255, 200, 61];
const quiet: Colour = [214, 216, 244];
const line: Colour = [139, 141, 214];
const members = 6;

/** Places on a circle of `radius` around the middle of a square of `side`, the first on top and larger. */
function ring(
  side: number,
  radius: number,
  size: number,
  first: Colour,
  others: Colour,
): readonly Dot[] {
  return Array.from({ length: members }, (_, place) => {
    const turn = (place / members) * 2 * Math.PI - Math.PI / 2;
    return {
      x: side / 2 + Math.cos(turn) * radius,
      y: side / 2 + Math.sin(turn) * radius,
      radius: place === 0 ? size * 1.5 : size,
      colour: place === 0 ? first : others,
    };
  });
}

/** How much of a pixel a dot covers, 0 to 1. */
function cover({ x, y, radius, hole }: Dot, column: number, row: number): number {
  const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
  const inside = hole === undefined ? 1 : clamp(distance - hole + 0.5);
  return Math.min(inside, clamp(radius + 0.5 - distance));
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function png(side: number, ground: Colour | undefined, dots: readonly Dot[]): Buffer {
  const image = new PNG({ width: side, height: side });
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const pixel = colourAt(ground, dots, column, row);
      image.data.set(pixel, (row * side + column) * 4);
    }
  }
  return PNG.sync.write(image);
}

/** Over a ground colours mix; over nothing the dot keeps its colour and its cover becomes the opacity. */
function colourAt(ground: Colour | undefined, dots: readonly Dot[], column: number, row: number) {
  const dot = dots.find((each) => cover(each, column, row) > 0);
  const share = dot ? cover(dot, column, row) : 0;
  const colour = dot?.colour ?? white;
  if (!ground) return [...(share > 0 ? colour : white), Math.round(share * 255)];
  const mixed = colour.map((part, index) =>
    Math.round(part * share + (ground[index] ?? 0) * (1 - share)),
  );
  return [...mixed, 255];
}

/** The line that holds the members together, beneath their places. */
function thread(side: number, radius: number, width: number, colour: Colour): Dot {
  const middle = side / 2;
  return { x: middle, y: middle, radius: radius + width / 2, hole: radius - width / 2, colour };
}

const folder = import.meta.dirname;
writeFileSync(
  join(folder, "color.png"),
  png(192, accent, [...ring(192, 36, 10, lit, quiet), thread(192, 36, 3, line)]),
);
writeFileSync(
  join(folder, "outline.png"),
  png(32, undefined, [...ring(32, 11, 3, white, white), thread(32, 11, 1.2, white)]),
);
