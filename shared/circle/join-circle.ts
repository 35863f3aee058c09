import type { PersonId } from "../kernel/ids.ts";
import type { Language } from "../kernel/language.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { joinLedger } from "../rotation/join-ledger.ts";
import type { Instant, ZoneName } from "../time/instant.ts";
import { type Circle, circleSize } from "./circle.ts";
import { keeps } from "./keeps.ts";
import { type Invitee, invited } from "./make-circle.ts";
import { joinedMember } from "./may.ts";
import type { Introduction, Member } from "./member.ts";

/** What someone says when they join, and what their device or their calendar knows. */
export interface Joining extends Introduction {
  readonly zone?: ZoneName | undefined;
  readonly language?: Language | undefined;
}

/**
 * Makes whoever was invited, also if they said "not now", a joined member with an account of turns. A joined member's
 * introduction is replaced. Who left asks to join anew.
 */
export function joinCircle(
  circle: Circle,
  person: PersonId,
  joining: Joining,
  at: Instant,
): Result<Circle, "not-found" | "full"> {
  const member = circle.members.find((each) => each.person === person);
  if (!member || member.standing === "left") return refuse("not-found");
  if (member.standing === "declined" && isFull(circle)) return refuse("full");
  const introduced = {
    ...member,
    ...known(joining),
    ...(!keeps(circle, "introductions") && silent),
  };
  if (member.standing === "joined") return ok(withMember(circle, introduced));
  return ok(joined(circle, { ...introduced, standing: "joined", joinedAt: at }));
}

/** Takes in someone who asked to join. They have joined: asking was their choice. Who has joined already stays as they are. */
export function admit(
  circle: Circle,
  newcomer: Invitee,
  language: Language,
  at: Instant,
): Result<Circle, "not-found" | "full"> {
  const asked = circle.asking.some(({ person }) => person === newcomer.person);
  if (!asked) return joinedMember(circle, newcomer.person) ? ok(circle) : refuse("not-found");
  if (isFull(circle)) return refuse("full");
  const asking = circle.asking.filter(({ person }) => person !== newcomer.person);
  const member = { ...invited(newcomer, language), standing: "joined" as const, joinedAt: at };
  return ok(joined({ ...circle, asking }, member));
}

/** Invites someone from the conversation; who is invited or joined already stays as they are. */
export function invite(
  circle: Circle,
  newcomer: Invitee,
  language: Language,
): Result<Circle, "full"> {
  const member = circle.members.find(({ person }) => person === newcomer.person);
  if (member?.standing === "invited" || member?.standing === "joined") return ok(circle);
  if (isFull(circle)) return refuse("full");
  const asking = circle.asking.filter(({ person }) => person !== newcomer.person);
  return ok(withMember({ ...circle, asking }, invited(newcomer, language)));
}

/** The circle with one member's entry replaced or added. */
export function withMember(circle: Circle, member: Member): Circle {
  const place = circle.members.findIndex(({ person }) => person === member.person);
  const members = place < 0 ? [...circle.members, member] : circle.members.with(place, member);
  return { ...circle, members };
}

function joined(circle: Circle, member: Member): Circle {
  return { ...withMember(circle, member), ledger: joinLedger(circle.ledger, member.person) };
}

/** Every place is taken, by someone who joined or who has not answered yet. */
export function isFull({ members }: Circle): boolean {
  const places = members.filter(
    ({ standing }) => standing === "invited" || standing === "joined",
  ).length;
  return places >= circleSize.most;
}

/** Where nothing is kept, nobody's words stand with their name. */
const silent = { offer: "", wish: "" } as const;

function known({ offer, wish, hours, zone, language }: Joining) {
  return {
    offer,
    wish,
    ...(hours === undefined ? {} : { hours }),
    ...(zone === undefined ? {} : { zone }),
    ...(language === undefined ? {} : { language }),
  };
}
