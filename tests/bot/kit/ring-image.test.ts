import { PNG } from "pngjs";
import { ringImage } from "../../../bot/kit/ring-image.ts";

/** Grounds of Teams' light, dark and high contrast. */
const grounds = { light: [255, 255, 255], dark: [41, 41, 41], contrast: [0, 0, 0] } as const;

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((each) => {
    const part = each / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the ring in a card", () => {
  it.each(Object.entries(grounds))("stands out from the ground in %s", (_theme, ground) => {
    const { url, altText } = ringImage(
      [{ highlighted: true }, { highlighted: false }],
      "Ana leads",
    );
    expect(altText).toBe("Ana leads");
    const { data } = PNG.sync.read(Buffer.from(url?.split(",")[1] ?? "", "base64"));
    const solid = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255) solid.add([...data.subarray(at, at + 3)].join());
    expect(solid.size).toBe(2);
    for (const colour of solid) {
      const both = [colour.split(",").map(Number), ground].map(luminance);
      const contrast = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
      expect(contrast).toBeGreaterThanOrEqual(3);
    }
  });
});
