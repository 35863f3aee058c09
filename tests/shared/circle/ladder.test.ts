import fc from "fast-check";
import type { Circle } from "../../../shared/circle/circle.ts";
import { rungName } from "../../../shared/circle/circle-health.ts";
import type { Health } from "../../../shared/circle/health.ts";
import {
  answerRung,
  nextLook,
  offered,
  openRung,
  rungDue,
  rungsOf,
  spellOver,
  unanswered,
} from "../../../shared/circle/ladder.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";

const start = instant("2026-11-22T09:00:00Z");
const day = (days: number) => later(start, { days });
const red: Health = { points: 70, level: "red", why: [] };
const well: Health = { points: 0, level: "green", why: [] };
const dates = [{ session: sessionCalled("first"), held: false, of: 3, were: 0 }];
const circle = aCircle({ health: { dates } });

/** Offers what is due on each of so many days, and answers as told. */
function days(
  from: Circle,
  count: number,
  answer: (day: number) => "yes" | "not-now" | undefined = () => undefined,
) {
  let [now, asked] = [from, 0];
  for (let at = 0; at < count; at++) {
    const due = rungDue(now, red, day(at));
    if (due) {
      asked += 1;
      now = offered(now, due, red.points, day(at));
    }
    const open = openRung(now);
    const says = open && answer(at);
    const answered = says && answerRung(now, open.at, says, day(at));
    if (answered?.ok) now = answered.value;
  }
  return { circle: now, asked, names: rungsOf(now).map(({ name }) => name) };
}

describe("the ladder", () => {
  it("offers one thing at a time, each once, whatever is answered and however long it lasts", () => {
    expect(days(circle, 10).names).toEqual(["shorter"]);
    expect(days(circle, 15).names).toEqual(["shorter", "new-slot"]);
    const any = fc.infiniteStream(fc.constantFrom("yes" as const, "not-now" as const, undefined));
    fc.assert(
      fc.property(any, (answers) => {
        const { names, asked } = days(circle, 300, () => answers.next().value);
        expect(names).toEqual(rungName.options);
        expect(asked).toBe(names.length);
      }),
      { numRuns: 50 },
    );
  });

  it("gives what was taken up longer to help than what nobody answered", () => {
    const taken = days(circle, 28, () => "yes");
    expect(taken.names).toEqual(["shorter"]);
    expect(days(circle, 29, () => "yes").names).toEqual(["shorter", "new-slot"]);
    const [first] = rungsOf(taken.circle);
    expect(first && nextLook(first)).toBe(day(28));
  });

  it("leaves a circle that is well, or on its way there, alone", () => {
    expect(rungDue(circle, well, start)).toBeUndefined();
    const asked = offered(circle, "shorter", 70, start);
    expect(rungDue(asked, { ...red, points: 45, level: "amber" }, day(40))).toBeUndefined();
    const silent = { kind: "silence" as const, count: 21, points: 30 };
    expect(rungDue(asked, { points: 45, level: "amber", why: [silent] }, day(40))).toBe("new-slot");
    expect(rungDue(asked, red, day(40))).toBe("new-slot");
  });

  it("begins anew once all was well, and asks nothing that waits from before", () => {
    const over = spellOver(days(circle, 40).circle, day(50));
    expect(openRung(over)).toBeUndefined();
    expect(spellOver(over, day(51))).toBe(over);
    expect(rungDue(over, red, day(60))).toBe("shorter");
    expect(rungsOf(offered(over, "shorter", 70, day(60)))).toHaveLength(1);
  });

  it("offers nobody what they have, or what their circle does not do", () => {
    const short = { ...circle, rhythm: { ...circle.rhythm, minutes: 20 } };
    expect(rungDue(short, red, start)).toBe("new-slot");
    expect(rungDue(aCircle(), red, start)).toBe("new-slot");
    const unkept = { ...circle, unkept: { since: start, by: personCalled("ada") } };
    expect(days(unkept, 300).names).toEqual(["shorter", "new-slot", "pause", "close"]);
  });

  it("counts the first answer, and can be asked again", () => {
    const asked = offered(circle, "shorter", 70, start);
    const yes = answerRung(asked, start, "yes", day(1));
    if (!yes.ok) throw new Error(yes.refusal);
    expect(answerRung(yes.value, start, "yes", day(2))).toEqual(yes);
    expect(answerRung(yes.value, start, "not-now", day(2))).toMatchObject({ refusal: "answered" });
    expect(answerRung(asked, day(1), "yes", day(2))).toMatchObject({ refusal: "answered" });
    expect(answerRung(spellOver(asked, day(1)), start, "yes", day(2))).toMatchObject({
      refusal: "answered",
    });
    const again = unanswered(yes.value, start);
    expect(again.ok && openRung(again.value)).toEqual(openRung(asked));
  });
});
