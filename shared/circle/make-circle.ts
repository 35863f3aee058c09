import type { CircleId, ConversationId, PersonId, TenantId } from "../kernel/ids.ts";
import type { Language } from "../kernel/language.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { emptyLedger, joinLedger } from "../rotation/join-ledger.ts";
import type { Rhythm } from "../schedule/rhythm.ts";
import { type CalendarDate, type Instant, wallTime, type ZoneName } from "../time/instant.ts";
import { type Circle, circleSize } from "./circle.ts";
import type { KitName } from "./kit-name.ts";
import type { Member } from "./member.ts";
import { firstSeason } from "./season.ts";
import { type SeasonWeeks, usualWeeks } from "./season-lengths.ts";

/** Someone as the conversation's roster knows them. */
export interface Invitee {
  readonly person: PersonId;
  readonly tenant: TenantId;
  readonly name: string;
  readonly mail?: string | undefined;
  readonly guest: boolean;
}

export interface Making {
  readonly id: CircleId;
  readonly tenant: TenantId;
  readonly home: ConversationId;
  readonly name: string;
  readonly purpose: string;
  readonly rhythm: Rhythm;
  /** What it is for, of what there are words to start from. */
  readonly kit?: KitName | undefined;
  readonly lookFrom: CalendarDate;
  /** Nothing of what its people say is to be kept, from the beginning. */
  readonly unkept?: boolean | undefined;
  /** How long the first season is. */
  readonly weeks?: SeasonWeeks | undefined;
  readonly language: Language;
  readonly reportingLine: boolean;
  /** Whoever makes it, and has thereby joined. */
  readonly maker: Invitee;
  /** Where the maker is, as their device says. */
  readonly zone?: ZoneName | undefined;
  /** The others, each once, who are invited. */
  readonly others: readonly Invitee[];
}

/** A circle of three to twelve, whoever makes it included. */
export function makeCircle(making: Making, at: Instant): Result<Circle, "too-few" | "too-many"> {
  const { maker, others, language, zone, kit, unkept, weeks = usualWeeks, ...terms } = making;
  const size = others.length + 1;
  if (size < circleSize.least) return refuse("too-few");
  if (size > circleSize.most) return refuse("too-many");
  const first = { ...invited(maker, language), ...(zone && { zone }) };
  return ok({
    ...terms,
    ...(kit && { kit }),
    ...(unkept && { unkept: { since: at, by: maker.person, emptied: at } }),
    edition: 1,
    members: [
      { ...first, standing: "joined", joinedAt: at },
      ...others.map((other) => invited(other, language)),
    ],
    asking: [],
    season: firstSeason(laterDay(terms.lookFrom, at), weeks),
    ledger: joinLedger(emptyLedger, maker.person),
    madeBy: maker.person,
    madeAt: at,
    version: 1,
  });
}

/** A season does not begin before there is a circle. */
function laterDay(lookFrom: CalendarDate, at: Instant): CalendarDate {
  const { date } = wallTime(at, "UTC" as ZoneName);
  return lookFrom > date ? lookFrom : date;
}

/** A member who has been asked and has not answered. */
export function invited(invitee: Invitee, language: Language): Member {
  const { person, tenant, name, mail, guest } = invitee;
  return {
    person,
    tenant,
    name,
    ...(mail === undefined ? {} : { mail }),
    guest,
    standing: "invited",
    language,
    offer: "",
    wish: "",
  };
}

/** The language that everyone in the conversation is addressed in: that of whoever made the circle. */
export function circleLanguage(circle: Circle): Language {
  return circle.members.find(({ person }) => person === circle.madeBy)?.language ?? "en";
}
