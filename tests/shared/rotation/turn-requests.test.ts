import type { Circle } from "../../../shared/circle/circle.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import type { PersonId, TurnRequestId } from "../../../shared/kernel/ids.ts";
import type { Announced } from "../../../shared/rotation/announce.ts";
import { answerRequest } from "../../../shared/rotation/answer-request.ts";
import {
  askAboutTurn,
  openRequests,
  waitsFor,
  withdrawRequest,
} from "../../../shared/rotation/ask-about-turn.ts";
import { isNewcomer, offerToLead } from "../../../shared/rotation/offer-to-lead.ts";
import type { TurnRequestKind } from "../../../shared/rotation/turn-request.ts";
import { turns } from "../../../shared/rotation/turns.ts";
import { closeSession } from "../../../shared/schedule/close-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const at = instant("2026-11-20T09:00:00Z");
const id = (name: string) => name.padEnd(16, "x") as TurnRequestId;
const ada = personCalled("ada");
const bo = personCalled("bo");
const cy = personCalled("cy");
const di = personCalled("di");
const eli = personCalled("eli");
const five = () => aCircle({ members: ["ada", "bo", "cy", "di", "eli"].map((n) => aMember(n)) });
const planned = (over: Partial<Session> = {}) => [aSession(over)];

function asked(
  circle: Circle,
  kind: TurnRequestKind,
  to?: PersonId,
  { name = "first", by = ada, sessions = planned() } = {},
): Circle {
  const done = askAboutTurn(circle, sessions, by, { id: id(name), kind, to, at });
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

function answered(circle: Circle, by: PersonId, answer: "yes" | "no" | "open", name = "first") {
  return answerRequest(circle, planned(), by, { id: id(name), answer });
}

function said(...of: Parameters<typeof answered>): Announced {
  const done = answered(...of);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

const waits = ({ ledger }: Circle) => openRequests(ledger).flatMap(waitsFor);

describe("a swap", () => {
  it("changes nothing until the other says yes, and then both places and the session's facilitator", () => {
    const circle = asked(five(), "swap", cy);
    expect(circle.ledger.announced).toEqual([ada, bo, cy]);
    const after = said(circle, cy, "yes");
    expect(after.circle.ledger.announced).toEqual([cy, bo, ada]);
    expect(after.sessions.map(({ facilitator }) => facilitator)).toEqual([cy]);
    expect(
      turns(after.circle.ledger)
        .map(({ reason }) => reason)
        .slice(0, 3),
    ).toEqual([
      { kind: "swapped", with: ada },
      { kind: "never-led" },
      { kind: "swapped", with: cy },
    ]);
  });

  it("with someone who was not announced gives whoever asked the next free turn", () => {
    const after = said(asked(five(), "swap", eli), eli, "yes");
    expect(after.circle.ledger.announced).toEqual([eli, bo, cy]);
    expect(after.circle.ledger.owed).toEqual([ada]);
    const session = { ...aSession({ facilitator: eli }), state: "live" as const };
    const closed = closeSession({ circle: after.circle, session }, [], bo, at);
    if (!closed.ok) throw new Error(closed.refusal);
    expect(closed.value.circle.ledger.announced).toEqual([bo, cy, ada]);
    expect(closed.value.session.swappedWith).toBe(ada);
  });

  it("can be taken back as long as the line is as it left it", () => {
    const swapped = said(asked(five(), "swap", cy), cy, "yes");
    const back = said(swapped.circle, cy, "open");
    expect(back.circle.ledger.announced).toEqual([ada, bo, cy]);
    expect(back.sessions[0]?.facilitator ?? ada).toBe(ada);
    expect(waits(back.circle)).toEqual([cy]);
    const left = leaveCircle(swapped.circle, bo);
    if (!left.ok) throw new Error(left.refusal);
    const changed = { ...left.value, ledger: { ...left.value.ledger, announced: [cy, di, ada] } };
    expect(answered(changed, cy, "open")).toEqual({ ok: false, refusal: "cannot-take" });
  });

  it("is the same when it is answered twice", () => {
    const swapped = said(asked(five(), "swap", cy), cy, "yes").circle;
    expect(said(swapped, cy, "yes").circle).toEqual(swapped);
  });

  it("is asked of nobody who cannot come then, and not by whom nobody announced", () => {
    const away = planned({ away: [cy] });
    const wish = { id: id("first"), kind: "swap" as const, to: cy, at };
    expect(askAboutTurn(five(), away, ada, wish)).toMatchObject({ refusal: "cannot-take" });
    expect(askAboutTurn(five(), away, eli, wish)).toMatchObject({ refusal: "not-your-turn" });
  });

  it("is asked about a turn one wish at a time, and sent again it is the same", () => {
    const first = asked(five(), "swap", cy);
    expect(asked(first, "swap", cy)).toEqual(first);
    const second = asked(first, "swap", bo, { name: "second" });
    expect(waits(second)).toEqual([bo]);
    expect(answered(second, cy, "yes")).toMatchObject({ refusal: "no-longer-asked" });
  });

  it("can be withdrawn by whoever asked, and by nobody else", () => {
    const circle = asked(five(), "swap", cy);
    expect(withdrawRequest(circle, bo, id("first"))).toEqual({ ok: true, value: circle });
    const none = withdrawRequest(circle, ada, id("first"));
    expect(none.ok && waits(none.value)).toEqual([]);
  });
});

describe("giving a turn away", () => {
  it("has the other lead, and whoever gave it wait for their balance", () => {
    const { ledger } = said(asked(five(), "give", bo), bo, "yes").circle;
    expect(ledger.announced).toEqual([bo, di, cy]);
    expect(ledger.owed).toEqual([]);
  });
});

describe("asking for a stand-in", () => {
  it("asks three at a time, those announced next first", () => {
    expect(waits(asked(five(), "stand-in"))).toEqual([bo, cy, di]);
  });

  it("asks the next when one says no, and the no can be taken back", () => {
    const no = said(asked(five(), "stand-in"), bo, "no").circle;
    expect(waits(no)).toEqual([cy, di, eli]);
    expect(waits(said(no, bo, "open").circle)).toEqual([bo, cy, di, eli]);
  });

  it("goes to the first who says yes; the second is told that it is settled", () => {
    const taken = said(asked(five(), "stand-in"), cy, "yes").circle;
    expect(taken.ledger.announced).toEqual([cy, bo, ada]);
    expect(waits(taken)).toEqual([]);
    expect(answered(taken, bo, "yes")).toMatchObject({ refusal: "no-longer-asked" });
  });

  it("is nothing for whom nobody asked", () => {
    expect(answered(asked(five(), "stand-in"), eli, "yes")).toMatchObject({ refusal: "not-found" });
  });

  it("asks nobody any more once whoever asked, or was asked, has left", () => {
    const circle = asked(five(), "stand-in");
    const without = (person: PersonId) => {
      const left = leaveCircle(circle, person);
      if (!left.ok) throw new Error(left.refusal);
      return waits(left.value);
    };
    expect(without(ada)).toEqual([]);
    expect(without(cy)).toEqual([bo, di]);
  });
});

describe("a newcomer", () => {
  const old = five();
  const met = {
    ...old,
    ledger: {
      ...old.ledger,
      accounts: old.ledger.accounts.map((each) =>
        each.person === eli ? { ...each, founding: false } : { ...each, attended: 1 },
      ),
      announced: [ada, bo, null],
    },
  };

  it("is announced once they offer to lead, and no more when they take it back", () => {
    expect(isNewcomer(met.ledger, eli)).toBe(true);
    const offered = offerToLead(
      {
        ...met,
        ledger: {
          ...met.ledger,
          accounts: met.ledger.accounts.map((each) =>
            each.person === eli ? { ...each, balance: 9 } : each,
          ),
        },
      },
      [],
      eli,
      true,
    );
    if (!offered.ok) throw new Error(offered.refusal);
    expect(offered.value.circle.ledger.announced).toEqual([ada, bo, eli]);
    const back = offerToLead(offered.value.circle, [], eli, false);
    if (!back.ok) throw new Error(back.refusal);
    expect(back.value.circle.ledger.announced).toEqual([ada, bo, cy]);
    expect(back.value.circle.ledger.owed).toEqual([]);
  });
});
