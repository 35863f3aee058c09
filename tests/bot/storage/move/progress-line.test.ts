import { progressLine } from "../../../../bot/storage/move/progress-line.ts";

describe("how a move shows its progress", () => {
  it("is one line on a terminal, which sentences take the place of", () => {
    const { stream, written, line, pass } = aLine(true);
    line.show("1 of 3");
    line.show("too soon");
    pass(200);
    line.show("2 of 3");
    line.say("Done.");
    expect(written).toEqual(["\r\u001b[K1 of 3", "\r\u001b[K2 of 3", "\r\u001b[KDone.\n"]);
    expect(stream.isTTY).toBe(true);
  });

  it("is a line every ten seconds elsewhere, and every sentence", () => {
    const { written, line, pass } = aLine(false);
    line.show("1 of 3");
    pass(9999);
    line.show("too soon");
    line.say("Something differs.");
    pass(1);
    line.show("2 of 3");
    expect(written).toEqual(["1 of 3\n", "Something differs.\n", "2 of 3\n"]);
  });
});

function aLine(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { stream, written, line: progressLine(stream, () => now), pass };
}
