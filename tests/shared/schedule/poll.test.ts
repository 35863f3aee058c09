import { bestOfPoll, isSettled, pollAsks } from "../../../shared/schedule/best-of-poll.ts";
import {
  answerPoll,
  callOffPoll,
  closePoll,
  dropTime,
  withoutAnswersOf,
} from "../../../shared/schedule/change-poll.ts";
import { pollState, saysAt, timesAsked } from "../../../shared/schedule/poll.ts";
import type { PollSays } from "../../../shared/schedule/poll-says.ts";
import { later } from "../../../shared/time/instant.ts";
import { ada, asked, at, bo, circleOf, closesAt, cy, di, openedAt, said } from "./polled.ts";

describe("what a poll comes to", () => {
  it("is the time that the fewest miss", () => {
    const found = bestOfPoll(
      said(asked(), { ada: "ynn", bo: "yyn", cy: "nyy" }),
      circleOf(3),
      closesAt,
    );
    expect(found?.startsAt).toBe(at(4));
    const all = said(asked(), { ada: "yyn", bo: "yyn", cy: "nyy" });
    expect(bestOfPoll(all, circleOf(3), closesAt)).toMatchObject({
      startsAt: at(28),
      because: "fewest-absent",
      coming: [ada, bo, cy],
    });
  });

  it("is one at which whoever's turn it is to lead can come, as long as there is one with the quorum", () => {
    const answers = said(asked(), { ada: "ynn", bo: "yyn", cy: "nyy", di: "nyy" });
    const led = bestOfPoll(answers, circleOf(4, { leads: cy }), closesAt);
    expect(led).toMatchObject({ startsAt: at(28) });
    expect(led?.instead).toBeUndefined();
    const other = said(asked([4, 28]), { ada: "ny", bo: "yn", cy: "yn", di: "yn" });
    expect(bestOfPoll(other, circleOf(4, { leads: ada }), closesAt)).toMatchObject({
      startsAt: at(4),
      instead: "other-leads",
    });
  });

  it("is fewer than the quorum where there is no better, and nothing where no two come", () => {
    const few = said(asked(), { ada: "ynn", bo: "ynn", cy: "nyn", di: "nny", eve: "nnn" });
    expect(bestOfPoll(few, circleOf(5), closesAt)).toMatchObject({
      startsAt: at(4),
      instead: "fewer",
    });
    expect(
      bestOfPoll(said(asked(), { ada: "ynn", bo: "nyn" }), circleOf(5), closesAt),
    ).toBeUndefined();
    expect(bestOfPoll(asked(), circleOf(5), closesAt)).toBeUndefined();
  });

  it("leaves out whoever has been left out least, and asks the least of those who come", () => {
    const answers = said(asked([4, 28]), { ada: "yy", bo: "ny", cy: "yn" });
    const missed = (who: never) => [{ person: who, points: 0, missed: 1 }];
    const about = (who: never) => circleOf(3, { burdens: missed(who) });
    expect(bestOfPoll(answers, about(bo), closesAt)).toMatchObject({
      startsAt: at(28),
      because: "left-out",
    });
    expect(bestOfPoll(answers, about(cy), closesAt)?.startsAt).toBe(at(4));
    const ifNeedBe = said(asked([4, 28]), { ada: "yy", bo: "iy", cy: "yy" });
    expect(bestOfPoll(ifNeedBe, circleOf(3), closesAt)?.startsAt).toBe(at(28));
  });

  it("is counted as what a time asks of people: if need be as tentative, no as left out, silence as nothing", () => {
    const answers = said(asked([4]), { ada: "y", bo: "i", cy: "n" });
    expect(pollAsks(answers, [ada, bo, cy, di], at(4))).toEqual({
      outside: [{ person: bo, points: 3 }],
      without: [cy],
      each: 15,
    });
  });

  it("is no time that has passed, or that people would hear of too late", () => {
    const answers = said(asked(), { ada: "yyn", bo: "yyn", cy: "yyn" });
    const late = closePoll(answers, circleOf(3), at(3));
    expect(late.chosen?.startsAt).toBe(at(28));
    const gone = closePoll(answers, circleOf(3), at(51));
    expect([gone.chosen, pollState(gone)]).toEqual([undefined, "none"]);
  });
});

describe("a poll that is open", () => {
  const now = later(openedAt, { hours: 1 });
  const says = (startsAt: ReturnType<typeof at>, word: PollSays) => ({ startsAt, says: word });

  it("takes answers until its deadline, the last of each", () => {
    const first = answerPoll(asked(), ada, [says(at(4), "yes"), says(at(99), "no")], now);
    const second = first.ok ? answerPoll(first.value, ada, [says(at(4), "no")], now) : first;
    if (!second.ok) throw new Error("refused");
    expect(second.value.answers).toEqual([{ by: ada, says: [says(at(4), "no")] }]);
    const none = answerPoll(second.value, ada, [], now);
    expect(none.ok && none.value.answers).toEqual([]);
    expect(answerPoll(asked(), ada, [], closesAt)).toMatchObject({ refusal: "over" });
  });

  it("loses a time, which comes back with what was said of it; the last one stays", () => {
    const answers = said(asked([4, 28]), { ada: "yn" });
    const dropped = dropTime(answers, at(4), true, now);
    if (!dropped.ok) throw new Error("refused");
    expect(timesAsked(dropped.value)).toEqual([at(28)]);
    expect(dropTime(dropped.value, at(28), true, now)).toMatchObject({ refusal: "last-time" });
    const back = dropTime(dropped.value, at(4), false, now);
    expect(back.ok && saysAt(back.value, ada, at(4))).toBe("yes");
    expect(dropTime(answers, at(5), true, now)).toMatchObject({ refusal: "not-found" });
  });

  it("is called off and taken up again as long as there is time", () => {
    const off = callOffPoll(asked(), true, now);
    if (!off.ok) throw new Error("refused");
    expect(pollState(off.value)).toBe("called-off");
    expect(callOffPoll(off.value, true, later(now, { hours: 1 }))).toEqual(off);
    expect(callOffPoll(off.value, false, now)).toEqual({ ok: true, value: asked() });
    expect(callOffPoll(off.value, false, closesAt)).toMatchObject({ refusal: "over" });
    expect(callOffPoll({ ...asked(), booked: true }, true, now)).toMatchObject({ refusal: "over" });
  });

  it("loses the answers of whoever leaves", () => {
    const answers = said(asked(), { ada: "yyy", bo: "nnn" });
    expect(withoutAnswersOf(answers, [bo]).answers.map(({ by }) => by)).toEqual([ada]);
    expect(withoutAnswersOf(answers, [cy])).toBe(answers);
  });

  it("is settled once everyone has answered, or nobody else can change what is best", () => {
    expect(isSettled(said(asked(), { ada: "yyn", bo: "nyn" }), circleOf(3), now)).toBe(false);
    expect(isSettled(said(asked(), { ada: "yyn", bo: "nyn", cy: "nnn" }), circleOf(3), now)).toBe(
      true,
    );
    const clear = { ada: "ynn", bo: "ynn", cy: "ynn", di: "ynn" };
    expect(isSettled(said(asked(), clear), circleOf(5), now)).toBe(true);
    expect(isSettled(said(asked(), { ...clear, di: "nyn" }), circleOf(5), now)).toBe(true);
    expect(isSettled(said(asked(), { ...clear, cy: "nyn", di: "nyn" }), circleOf(5), now)).toBe(
      false,
    );
  });
});
