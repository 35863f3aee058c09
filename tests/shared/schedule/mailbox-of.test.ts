import fc from "fast-check";
import { heldIn, mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import { circleCalled, personCalled } from "../../builders/ids.ts";

const named = (count: number) => Array.from({ length: count }, (_, at) => `m${at}@contoso.example`);
const circles = Array.from({ length: 3000 }, (_, at) => circleCalled(`circle${at}`));
const last = (number: number, mailbox?: string) => ({
  number,
  booking: { owner: { kind: "service", ...(mailbox && { mailbox }) } } as never,
});

describe("the service mailbox of a circle", () => {
  it("is none where there is none", () => {
    expect(mailboxOf(circleCalled("river"), [])).toBeUndefined();
  });

  it("is the same whatever order they are named in", () => {
    const mailboxes = named(5);
    fc.assert(
      fc.property(
        fc.constantFrom(...circles),
        fc.shuffledSubarray(mailboxes, { minLength: 5 }),
        (circle, mixed) => {
          expect(mailboxOf(circle, mixed)).toBe(mailboxOf(circle, mailboxes));
        },
      ),
    );
  });

  it("is another, where one is added, for those alone that choose the new one", () => {
    for (const count of [1, 2, 5]) {
      const [before, after] = [named(count), named(count + 1)];
      const moved = circles.filter((each) => mailboxOf(each, before) !== mailboxOf(each, after));
      expect(new Set(moved.map((each) => mailboxOf(each, after)))).toEqual(
        new Set(after.slice(-1)),
      );
      const share = moved.length / circles.length;
      expect(Math.abs(share - 1 / (count + 1))).toBeLessThan(0.05);
    }
  });

  it("has about as many circles as every other", () => {
    const mailboxes = named(4);
    for (const mailbox of mailboxes) {
      const held = circles.filter((each) => mailboxOf(each, mailboxes) === mailbox);
      expect(Math.abs(held.length / circles.length - 1 / 4)).toBeLessThan(0.03);
    }
  });

  it("stays the one of its last session as long as that is ours", () => {
    const mailboxes = named(3);
    for (const kept of mailboxes) {
      const sessions = [last(2, kept), last(1, "gone@contoso.example")];
      expect(mailboxOf(circleCalled("river"), mailboxes, sessions)).toBe(kept);
    }
    const gone = [last(1, "gone@contoso.example")];
    expect(mailboxOf(circleCalled("river"), mailboxes, gone)).toBe(
      mailboxOf(circleCalled("river"), mailboxes),
    );
  });

  it("is the first for what was booked before there were several", () => {
    const mailboxes = named(3);
    expect(heldIn({ kind: "service" }, mailboxes)).toBe(mailboxes[0]);
    expect(heldIn({ kind: "service", mailbox: "m2@contoso.example" }, mailboxes)).toBe(
      mailboxes[2],
    );
    expect(heldIn({ kind: "service", mailbox: "gone@contoso.example" }, mailboxes)).toBeUndefined();
    expect(heldIn({ kind: "person", person: personCalled("ada") }, mailboxes)).toBeUndefined();
  });
});
