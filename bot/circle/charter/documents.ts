import { notAgreed } from "../../../shared/circle/agree-to-charter.ts";
import { type Charter, type CharterWords, charter } from "../../../shared/circle/charter.ts";
import { charterSession } from "../../../shared/circle/charter-waits-for.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { kitsWithManners } from "../../../shared/circle/kit-name.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { halfSeason } from "../../../shared/circle/season.ts";
import { type Chartered, firstCharter } from "../../../shared/circle/write-charter.ts";
import { inItsRhythm } from "../../../shared/schedule/in-its-rhythm.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { bookAheadJob } from "../../schedule/documents.ts";
import { type Change, type Inside, readInside } from "../documents.ts";
import { same } from "../kept/documents.ts";
import { emptyJob } from "../unkept/documents.ts";

const charterKind = kind("charter", charter);
/** Apart from what is read every day: only who looks at the charter or writes it reads its words. */
const charterDocument = "charter|words";

/** A circle with the words of its charter, where it has one. */
export interface InsideWithCharter extends Inside {
  readonly charter: Stored<Charter> | undefined;
}

export async function readWithCharter(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<InsideWithCharter | undefined> {
  const partition = circlePartition(address.tenant, address.circle);
  const [inside, found] = await Promise.all([
    readInside(context, address),
    context.documents.read(partition, charterDocument),
  ]);
  return inside && { ...inside, charter: found && charterKind.read(found) };
}

export function chartered({ circle, charter: stored }: InsideWithCharter): Chartered {
  return { circle: circle.value, charter: stored?.value };
}

/** What follows from a changed charter, in one commit: its words, the question to everyone, and its card. */
export function charterChange(
  inside: InsideWithCharter,
  { circle: next, charter: words }: Chartered,
  at: Instant,
): Change<Record<string, never>> {
  const before = inside.circle.value;
  const circle = inItsRhythm(
    next,
    inside.sessions.map(({ value }) => value),
  );
  const stored = inside.charter;
  if (same(before, circle) && same(stored?.value, words)) return { value: {} };
  const rewritten =
    !words || same(stored?.value, words)
      ? []
      : [stored ? charterKind.replace(stored, words) : charterKind.create(charterDocument, words)];
  return { circle, writes: [...rewritten, ...following(before, circle, at)], value: {} };
}

function following(before: Circle, { charter: now, ...circle }: Circle, at: Instant) {
  const address = { tenant: circle.tenant, circle: circle.id };
  const version = before.version + 1;
  const ahead = circle.slot || before.slot ? [bookAheadJob(address, `charter|${version}`, at)] : [];
  if (!now) return ahead;
  const first = now.agreed.length > 0 && (before.charter?.agreed.length ?? 0) === 0;
  return [
    ...ahead,
    ...(first && now.asked !== now.version
      ? [askCharterJob(address, `${version}`, later(at, patience))]
      : []),
    ...(now.card === undefined ? [] : [keepCharterJob(address, version, at)]),
  ];
}

/** What follows where a circle keeps nothing from now on, or keeps it again: the end of what was, and everyone's word. */
export function keepingChange(before: Circle, next: Circle, at: Instant) {
  if (before === next) return { value: {} };
  const address = { tenant: next.tenant, circle: next.id };
  const version = before.version + 1;
  const asks =
    next.charter?.again !== undefined && !same(next.charter.again, before.charter?.again);
  const occasion = `keeping|${version}`;
  const writes = [
    ...(next.unkept ? [emptyJob(address, next.unkept)] : []),
    ...(asks ? [askCharterJob(address, occasion, later(at, patience))] : []),
    ...(next.charter?.card === undefined ? [] : [keepCharterJob(address, version, at)]),
  ];
  return { circle: next, writes, value: {} };
}

/** Those who sit together and agree one after the other need no card. */
const patience = { hours: 1 } as const;

/** The charter that a new circle starts with: the template, in the language the circle is addressed in. */
export function charterMade(circle: Circle): { circle: Circle; writes: readonly Write[] } {
  const words = firstCharter(template(circle), circle.madeBy, circle.madeAt);
  const since = circle.madeAt;
  const standing = { version: 1, edition: 1, editedBy: circle.madeBy, since };
  return {
    circle: { ...circle, charter: { ...standing, agreed: [], settled: false } },
    writes: [charterKind.create(charterDocument, words)],
  };
}

/** Words to start from. */
export function template(circle: Circle): CharterWords {
  const words = say(circleLanguage(circle));
  const { purpose, rhythm, kit } = circle;
  const manners = kitsWithManners.find((each) => each === kit);
  const line = (name: "offLimits" | "together") =>
    [
      ...(manners ? [words(`kits:${manners}.${name}`)] : []),
      words(`charter:card.template.${name}`),
    ].join(" ");
  return {
    purpose,
    rhythm,
    topics: kit ? words(`kits:${kit}.topics`) : words("charter:card.template.topics"),
    offLimits: line("offLimits"),
    together: line("together"),
  };
}

/** What follows when a session is planned after the one in which the charter was agreed: it is asked about half-way. */
export function charterAgreed(inside: Inside, circle: Circle): readonly Write[] {
  const { value: before } = inside.circle;
  const first = charterSession(
    before,
    inside.sessions.map(({ value }) => value),
  );
  if (before.charter?.settled || !circle.charter?.settled || !first) return [];
  const address = { tenant: circle.tenant, circle: circle.id };
  return [halfWayJob(address, later(first.startsAt, { days: halfSeason(circle.season) }))];
}

/** What follows when a session is closed and members have not agreed: they are asked after a while. */
export function charterUnagreed(circle: Circle, occasion: string, at: Instant): readonly Write[] {
  const { charter } = circle;
  if (!charter || charter.settled || notAgreed(circle).length === 0) return [];
  const address = { tenant: circle.tenant, circle: circle.id };
  return [askCharterJob(address, occasion, later(at, patience))];
}

export const askCharter = "circle.ask-charter";
export const keepCharter = "circle.keep-charter";
export const charterHalfWay = "circle.charter-half-way";

/** Has the circle asked for its assent, where someone has not agreed by then. */
export function askCharterJob(
  { tenant, circle }: CircleAddress,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(askCharter, occasion, dueAt, { tenant, circle });
}

/** Has the posted card follow what `version` of the circle says. */
export function keepCharterJob(
  { tenant, circle }: CircleAddress,
  version: number,
  dueAt: Instant,
): Write {
  return jobWrite(keepCharter, `${version}`, dueAt, { tenant, circle });
}

/** Has everyone asked, half-way through the season, whether the charter still holds. */
export function halfWayJob({ tenant, circle }: CircleAddress, dueAt: Instant): Write {
  return jobWrite(charterHalfWay, dueAt, dueAt, { tenant, circle });
}
