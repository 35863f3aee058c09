import fc from "fast-check";
import { closingSteps } from "../../../shared/agenda/closing-steps.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { lookBackFile } from "../../../shared/reflection/look-back-file.ts";

describe("a look-back as a file", () => {
  it("quotes what one wrote word for word, and leaves out what is empty", () => {
    const file = lookBackFile("River\ncircle", [
      { title: "What you wrote", lines: [{ text: "# One\n\ntwo", aside: "10 November" }] },
      { title: "What you asked for", lines: [] },
    ]);
    expect(file).toBe("# River circle\n\n## What you wrote\n\n> # One\n>\n> two\n\n10 November\n");
  });

  it("holds every line of every part", () => {
    const line = fc.record({ text: fc.string({ minLength: 1 }), aside: fc.string() });
    const part = fc.record({ title: fc.string(), lines: fc.array(line, { minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const file = lookBackFile("Looking back", parts);
        for (const { text } of parts.flatMap(({ lines }) => lines))
          for (const each of text.split(/\r?\n/)) expect(file).toContain(`> ${each}`.trimEnd());
      }),
    );
  });
});

describe("the agenda of a last session", () => {
  it("adds up to its minutes, each step a whole one at least", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 90 }), (minutes) => {
        const steps = closingSteps(minutes).map((each) => each.minutes);
        expect(sumOf(steps)).toBe(minutes);
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
