import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { WordsAskedFor } from "../../../shared/contract/shelf.ts";
import { personId, type ResourceId, resourceId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { quote, resource } from "../../../shared/shelf/resource.ts";
import { type Instant, instantText, later } from "../../../shared/time/instant.ts";
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
type Stores = Pick<Context, "documents" | "freshId">;

export const tellAuthor = "shelf.words";

/** Asks someone for words of theirs. The same request again asks once. */
export async function askForWords(
  context: Stores & Pick<Context, "seal" | "clock">,
  address: CircleAddress,
  author: Pick<Member, "person" | "tenant">,
  { request, by, content }: { request: ResourceId; by: Asked["by"]; content: SavedContent },
): Promise<Result<null, "too-many">> {
  const now = context.clock.now();
  const all = await askedOf(context, author);
  if (all.some(({ value }) => value.request === request)) return ok(null);
  const open = all.filter(({ value }) => isOpen(value, now) && value.circle === address.circle);
  if (open.length >= mostAsked) return refuse("too-many");
  const { tenant, circle } = address;
  const sealed = context.seal.close(JSON.stringify(content), sealedAbout(request));
  const value = { tenant, circle, request, by, until: later(now, waits), sealed };
  const { person, tenant: personTenant } = author;
  const payload = { tenant, circle, person, personTenant, request };
  // A conflict is the same request, delivered twice at once.
  await context.documents.commit(
    personPartition(author.tenant, author.person),
    [
      askedKind.create(askedDocument(request), value, waitsSeconds),
      jobWrite(tellAuthor, request, now, payload),
    ],
    context.freshId(),
  );
  return ok(null);
}

export async function readAsked(
  { documents }: Pick<Context, "documents">,
  { tenant, person }: Someone,
  request: ResourceId,
): Promise<Stored<Asked> | undefined> {
  const found = await documents.read(personPartition(tenant, person), askedDocument(request));
  return found && askedKind.read(found);
}

/** Whether somebody else changed it meanwhile. */
export async function settleAsked(
  context: Stores,
  { tenant, person }: Someone,
  stored: Stored<Asked>,
  change: Pick<Asked, "answer"> & { readonly words: "kept" | "gone" },
): Promise<Result<null, "conflict">> {
  const { sealed, ...rest } = stored.value;
  const kept = change.words === "kept" && sealed !== undefined ? { sealed } : {};
  const value = { ...rest, ...kept, answer: change.answer };
  const write = askedKind.replace(stored, value, waitsSeconds);
  return context.documents.commit(personPartition(tenant, person), [write], context.freshId());
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
