import fc from "fast-check";
import { journalFile } from "../../../shared/reflection/journal-file.ts";

const entry = { day: "24 November 2026", circle: "River", question: "What helped?", text: "Bo." };

describe("the journal as a file", () => {
  it("reads as text, entry by entry", () => {
    expect(journalFile("My journal", [entry, { ...entry, text: "One.\n\nTwo." }])).toBe(
      [
        "# My journal",
        "## 24 November 2026 · River",
        "**What helped?**",
        "> Bo.",
        "## 24 November 2026 · River",
        "**What helped?**",
        "> One.\n>\n> Two.\n",
      ].join("\n\n"),
    );
  });

  it("keeps whatever someone wrote inside its entry", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [, after = ""] = journalFile("My journal", [{ ...entry, text }]).split("?**\n\n");
        const lines = after.replace(/\n$/, "").split("\n");
        expect(lines.every((line) => line.startsWith(">"))).toBe(true);
      }),
    );
  });
});
