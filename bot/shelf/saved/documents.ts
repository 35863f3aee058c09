import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { WordsAskedFor } from "../../../shared/contract/shelf.ts";
import { personId, type ResourceId, resourceId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { quote, resource } from "../../../shared/shelf/resource.ts";
import { type Instant, instantText, later } from "../../../shared/time/instant.ts";
import { waitingWrites, withAsked } from "../../commitment/waiting/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { personPartition } from "../../ports/partition.ts";

/** So long somebody's words wait for their answer. The store forgets them by itself a day later. */
const waits = { days: 7 } as const;
const waitsSeconds = 8 * 24 * 3600;
/** So many questions of one circle wait for one person at a time. */
const mostAsked = 3;

/** What is to stand on the shelf, as whoever saves it has written. */
export const savedContent = resource
  .pick({ title: true, why: true, link: true, topic: true })
  .extend({ text: quote.shape.text });
export type SavedContent = z.infer<typeof savedContent>;

/** In the partition of whoever wrote the words: nobody else's, until they say yes. */
const asked = circleAddress.extend({
  /** Names the resource that it would become. */
  request: resourceId,
  /** Who would like to save it. */
  by: personId,
  until: instantText,
  /** The content, sealed; gone once there is an answer. */
  sealed: z.string().optional(),
  answer: z.enum(["yes", "no", "taken-back"]).optional(),
});
export type Asked = z.infer<typeof asked>;
const askedKind = kind("words-asked", asked);
const askedDocument = (request: ResourceId) => `words-asked|${request}`;
const sealedAbout = (request: ResourceId) => `words-asked|${request}`;

type Someone = Pick<Caller, "tenant" | "person">;
type Stores = Pick<Context, "documents" | "freshId" | "clock" | "seal">;

export const tellAuthor = "shelf.words";
export const carryOutYes = "shelf.carry-out";
/** After so long whoever began to put the words onto the shelf counts as cut short. */
const cutShort = { seconds: 45 } as const;

/** Asks someone for words of theirs. The same request again asks once. */
export async function askForWords(
  context: Stores,
  address: CircleAddress,
  author: Pick<Member, "person" | "tenant">,
  wanted: Wanted,
): Promise<Result<null, "too-many" | "busy">> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const done = await askedOnce(context, address, author, wanted);
    if (done) return done;
  }
  return refuse("busy");
}

interface Wanted {
  readonly request: ResourceId;
  readonly by: Asked["by"];
  readonly content: SavedContent;
}

/** Undefined when somebody else was faster, perhaps with the same. */
async function askedOnce(
  context: Stores,
  { tenant, circle }: CircleAddress,
  { person, tenant: personTenant }: Pick<Member, "person" | "tenant">,
  { request, by, content }: Wanted,
): Promise<Result<null, "too-many"> | undefined> {
  const now = context.clock.now();
  const author = { tenant: personTenant, person };
  const all = await askedOf(context, author);
  if (all.some(({ value }) => value.request === request)) return ok(null);
  const open = all.filter(({ value }) => isOpen(value, now) && value.circle === circle);
  if (open.length >= mostAsked) return refuse("too-many");
  const sealed = context.seal.close(JSON.stringify(content), sealedAbout(request));
  const value = { tenant, circle, request, by, until: later(now, waits), sealed };
  const writes = [
    askedKind.create(askedDocument(request), value, waitsSeconds),
    jobWrite(tellAuthor, request, now, { tenant, circle, person, personTenant, request }),
    ...(await waitingWrites(context, author, waitsFor(value, now))),
  ];
  const mine = personPartition(personTenant, person);
  return (await context.documents.commit(mine, writes, context.freshId())).ok
    ? ok(null)
    : undefined;
}

/** It stands among what waits for its author as long as it is open. */
function waitsFor(asked: Asked, now: Instant) {
  const { tenant, circle, request: id, until } = asked;
  return withAsked({ tenant, circle, what: "words", id, until }, isOpen(asked, now), now);
}

export async function readAsked(
  { documents }: Pick<Context, "documents">,
  { tenant, person }: Someone,
  request: ResourceId,
): Promise<Stored<Asked> | undefined> {
  const found = await documents.read(personPartition(tenant, person), askedDocument(request));
  return found && askedKind.read(found);
}

/**
 * Whether somebody else changed it meanwhile. A yes whose words are still to be put onto the shelf leaves a job that does so
 * if whoever began it is cut short.
 */
export async function settleAsked(
  context: Pick<Stores, "documents" | "freshId" | "clock">,
  author: Someone,
  stored: Stored<Asked>,
  { answer, words }: Pick<Asked, "answer"> & { readonly words: "kept" | "gone" },
): Promise<Result<null, "conflict">> {
  const now = context.clock.now();
  const { sealed, ...rest } = stored.value;
  const kept = words === "kept" && sealed !== undefined ? { sealed } : {};
  const value = { ...rest, ...kept, answer };
  const writes = [
    askedKind.replace(stored, value, waitsSeconds),
    ...(await waitingWrites(context, author, waitsFor(value, now))),
    ...(answer === "yes" && words === "kept" ? [carryOutJob(context, author, value)] : []),
  ];
  const mine = personPartition(author.tenant, author.person);
  return context.documents.commit(mine, writes, context.freshId());
}

function carryOutJob(
  { clock, freshId }: Pick<Stores, "freshId" | "clock">,
  { tenant: personTenant, person }: Someone,
  { tenant, circle, request }: Asked,
) {
  const dueAt = later(clock.now(), cutShort);
  const payload = { tenant, circle, person, personTenant, request };
  return jobWrite(carryOutYes, `${request}|${freshId()}`, dueAt, payload);
}

/** The words that a question is about; undefined when they are gone. */
export function wordsIn({ seal }: Pick<Context, "seal">, { sealed, request }: Asked) {
  if (sealed === undefined) return undefined;
  return savedContent.parse(JSON.parse(seal.open(sealed, sealedAbout(request))));
}

/** It waits for an answer. */
export function isOpen({ answer, until, sealed }: Asked, now: Instant): boolean {
  return answer === undefined && sealed !== undefined && now < until;
}

/** What a circle waits for this person's answer to. */
export async function wordsAskedOf(
  context: Pick<Context, "documents" | "seal" | "clock">,
  whose: Someone,
  { tenant, circle }: CircleAddress,
): Promise<readonly WordsAskedFor[]> {
  const now = context.clock.now();
  return (await askedOf(context, whose)).flatMap(({ value }) => {
    if (!isOpen(value, now) || value.circle !== circle || value.tenant !== tenant) return [];
    const words = wordsIn(context, value);
    if (!words) return [];
    const { text, title, why } = words;
    return [{ request: value.request, by: value.by, text, title, why }];
  });
}

async function askedOf(
  { documents }: Pick<Context, "documents">,
  { tenant, person }: Someone,
): Promise<readonly Stored<Asked>[]> {
  const found = await documents.list(personPartition(tenant, person), askedKind.name);
  return found.map((each) => askedKind.read(each));
}
