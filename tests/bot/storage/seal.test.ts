import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { seal } from "../../../bot/storage/seal.ts";

const secret = randomBytes(32).toString("base64");

describe("the seal", () => {
  it("opens what it closed, whatever it was", () => {
    const { close, open } = seal(secret);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, about) => {
        expect(open(close(text, about), about)).toBe(text);
      }),
    );
  });

  it("opens with the same secret after a restart", () => {
    expect(seal(secret).open(seal(secret).close("4 of 5", "pulse|1"), "pulse|1")).toBe("4 of 5");
  });

  it("never closes the same text alike", () => {
    const { close } = seal(secret);
    const closed = Array.from({ length: 100 }, () => close("same", "pulse|1"));
    expect(new Set(closed).size).toBe(100);
  });

  it("tells nothing but the length", () => {
    const { close } = seal(secret);
    const lengths = ["00000", "99999", "aaaaa"].map((text) => close(text, "pulse|1").length);
    expect(new Set(lengths).size).toBe(1);
    expect(close("00000", "a much longer matter than before").length).toBe(lengths[0]);
  });

  it("does not open with another secret", () => {
    const closed = seal(secret).close("4 of 5", "pulse|1");
    const other = seal(randomBytes(32).toString("base64"));
    expect(() => other.open(closed, "pulse|1")).toThrow();
  });

  it("does not open about something else", () => {
    const { close, open } = seal(secret);
    expect(() => open(close("4 of 5", "pulse|1"), "pulse|2")).toThrow();
  });

  it("does not open what was changed, cut or lengthened", () => {
    const { close, open } = seal(secret);
    const bytes = Buffer.from(close("4 of 5", "pulse|1"), "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => open(changed.toString("base64url"), "pulse|1")).toThrow();
    }
    for (let length = 0; length < bytes.length; length++)
      expect(() => open(bytes.subarray(0, length).toString("base64url"), "pulse|1")).toThrow();
    expect(() => open(`${bytes.toString("base64url")}AAAA`, "pulse|1")).toThrow();
  });

  it("refuses a secret of another length", () => {
    expect(() => seal("c2hvcnQ=")).toThrow(RangeError);
  });
});
