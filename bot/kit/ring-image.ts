import type { IImage } from "@microsoft/teams.cards";
import { type Colour, pngDataUri } from "./png.ts";

const side = 96;
const clear: Colour = [255, 255, 255, 0];
// Both stand out three to one from the ground of every theme: the picture lies on each of them.
const quiet: readonly [number, number, number] = [141, 145, 170];
const strong: readonly [number, number, number] = [102, 107, 214];
const steps = 8;
const palette: readonly Colour[] = [clear, ...shades(quiet), ...shades(strong)];

/**
 * A small picture of the circle: a dot for each member, clockwise from the top, the highlighted ones larger.
 * PNG, as Teams shows no SVG in cards (microsoft/botframework-sdk#5741).
 */
export function ringImage(
  members: readonly { readonly highlighted: boolean }[],
  alt: string,
): IImage {
  const dots = members.map(({ highlighted }, index) => {
    const turn = (index / members.length) * 2 * Math.PI - Math.PI / 2;
    return {
      x: side / 2 + Math.cos(turn) * 36,
      y: side / 2 + Math.sin(turn) * 36,
      radius: highlighted ? 10 : 6,
      shade: highlighted ? 1 + steps : 1,
    };
  });
  const entry = (x: number, y: number) => {
    for (const dot of dots) {
      const cover = dot.radius + 0.5 - Math.hypot(x + 0.5 - dot.x, y + 0.5 - dot.y);
      if (cover > 0) return dot.shade + Math.min(steps, Math.ceil(cover * steps)) - 1;
    }
    return 0;
  };
  return {
    type: "Image",
    url: pngDataUri(side, side, palette, entry),
    altText: alt,
    width: `${side}px`,
  };
}

function shades([red, green, blue]: readonly [number, number, number]): readonly Colour[] {
  return Array.from(
    { length: steps },
    (_, step): Colour => [red, green, blue, Math.round(((step + 1) / steps) * 255)],
  );
}
