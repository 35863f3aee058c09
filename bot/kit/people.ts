import type { IColumnSet, IImage } from "@microsoft/teams.cards";
import { type Colour, pngDataUri } from "./png.ts";
import { text } from "./text.ts";

/** One place of a circle's ring. */
interface RingPlace {
  readonly initials: string;
  /** Whose turn it is. */
  readonly highlighted: boolean;
}

const side = 96;
const clear: Colour = [255, 255, 255, 0];
const quiet: readonly [number, number, number] = [146, 150, 175];
const strong: readonly [number, number, number] = [91, 95, 199];
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

/** The members' initials in a row, the highlighted ones in the accent colour. */
export function initialsRow(places: readonly RingPlace[]): IColumnSet {
  return {
    type: "ColumnSet",
    columns: places.map(({ initials, highlighted }) => ({
      type: "Column",
      width: "auto",
      items: [
        highlighted
          ? { ...text(initials), weight: "Bolder", color: "Accent", wrap: false }
          : { ...text(initials), isSubtle: true, wrap: false },
      ],
    })),
  };
}

/** The first letters of the first and the last name: "Ana Ruiz Picasso" is "AP". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")].at(0)?.toUpperCase() ?? "").join("") || "?";
}

function shades([red, green, blue]: readonly [number, number, number]): readonly Colour[] {
  return Array.from(
    { length: steps },
    (_, step): Colour => [red, green, blue, Math.round(((step + 1) / steps) * 255)],
  );
}
