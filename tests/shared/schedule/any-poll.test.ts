import fc from "fast-check";
import { bestOfPoll, isSettled } from "../../../shared/schedule/best-of-poll.ts";
import { closePoll } from "../../../shared/schedule/change-poll.ts";
import { type Poll, pollState, saysAt, timesAsked } from "../../../shared/schedule/poll.ts";
import { type PollSays, pollSays } from "../../../shared/schedule/poll-says.ts";
import { quorumOf } from "../../../shared/schedule/quorum.ts";
import { personCalled } from "../../builders/ids.ts";
import { ada, asked, type at, circleOf, closesAt, names } from "./polled.ts";

const anyAnswers = fc.array(
  fc.array(fc.constantFrom(...pollSays, undefined), { minLength: 4, maxLength: 4 }),
  {
    minLength: 2,
    maxLength: 6,
  },
);
const anyBurdens = fc.array(fc.record({ points: fc.nat(20), missed: fc.nat(3) }), {
  minLength: 6,
  maxLength: 6,
});

describe("any poll", () => {
  const played = (answers: readonly (readonly (PollSays | undefined)[])[]): Poll => {
    const before = asked([4, 28, 30, 52]);
    return {
      ...before,
      answers: answers.map((line, who) => ({
        by: personCalled(names[who] ?? ""),
        says: line.flatMap((says, place) => {
          const startsAt = before.times[place]?.startsAt;
          return says && startsAt ? [{ startsAt, says }] : [];
        }),
      })),
    };
  };
  const around = (count: number, burdens: readonly { points: number; missed: number }[]) =>
    circleOf(count, {
      leads: ada,
      burdens: burdens.map((each, who) => ({ person: personCalled(names[who] ?? ""), ...each })),
    });

  it("ends in a plan: a time that two can come to, or else a session in writing", () => {
    fc.assert(
      fc.property(anyAnswers, anyBurdens, (answers, burdens) => {
        const closed = closePoll(played(answers), around(answers.length, burdens), closesAt);
        const chosen = closed.chosen?.startsAt;
        const coming = (startsAt: ReturnType<typeof at>) =>
          answers.filter((_, who) => {
            const says = saysAt(closed, personCalled(names[who] ?? ""), startsAt);
            return says === "yes" || says === "if-need-be";
          }).length;
        const most = Math.max(...timesAsked(closed).map(coming));
        expect(pollState(closed)).toBe(most >= 2 ? "decided" : "none");
        if (chosen) expect(coming(chosen)).toBeGreaterThanOrEqual(2);
        if (most >= quorumOf(answers.length) && chosen)
          expect(coming(chosen)).toBeGreaterThanOrEqual(quorumOf(answers.length));
      }),
    );
  });

  it("comes to the same whoever answers first, in whatever order", () => {
    const mixed = fc
      .tuple(anyAnswers, anyBurdens)
      .chain(([answers, burdens]) =>
        fc.tuple(
          fc.constant(answers),
          fc.constant(burdens),
          fc.shuffledSubarray(names, { minLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(mixed, ([answers, burdens, order]) => {
        const one = played(answers);
        const circle = around(answers.length, burdens);
        const byName = new Map(one.answers.map((each) => [each.by, each] as const));
        const other = {
          ...one,
          answers: order.flatMap((name) => byName.get(personCalled(name)) ?? []),
        };
        const people = order.map(personCalled).filter((each) => circle.people.includes(each));
        const found = bestOfPoll(one, circle, closesAt);
        const again = bestOfPoll(other, { ...circle, people }, closesAt);
        expect(again && { ...again, coming: again.coming.toSorted() }).toEqual(
          found && { ...found, coming: found.coming.toSorted() },
        );
      }),
    );
  });

  it("is settled only where no answer that is missing could make another time best", () => {
    fc.assert(
      fc.property(anyAnswers, anyBurdens, anyAnswers, (answers, burdens, more) => {
        const circle = around(answers.length, burdens);
        const before = played(answers);
        if (!isSettled(before, circle, closesAt)) return;
        const full = answers.map((line, who) =>
          line.map((says, place) => says ?? more[who % more.length]?.[place] ?? "no"),
        );
        const best = bestOfPoll(before, circle, closesAt);
        if (best) expect(bestOfPoll(played(full), circle, closesAt)?.startsAt).toBe(best.startsAt);
      }),
    );
  });
});
