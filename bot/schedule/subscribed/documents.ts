import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type PersonId, personId, type TenantId, tenantId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { type Instant, instantText } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "seal">;

/** Whose sessions an address tells of. */
export interface Subscriber {
  readonly tenant: TenantId;
  readonly person: PersonId;
}

/** In a person's own partition: by what their address is recognised, which is not the address. */
const addressKind = kind(
  "calendar-address",
  z.object({
    hash: z.string(),
    since: instantText,
    edition: z.int().min(1),
    /** It was switched off, and is gone soon. */
    endedAt: instantText.optional(),
  }),
);
type CalendarAddress = ReturnType<typeof addressKind.read>["value"];

const about = "calendar-address";
/** So many seconds after it was switched off it can be taken into use again. */
const undoable = 600;

function placeOf({ tenant, person }: Subscriber): Place<CalendarAddress> {
  return { partition: personPartition(tenant, person), of: addressKind, id: about };
}

/** The address that somebody has, if any. */
export async function addressOf(
  context: Pick<Context, "documents">,
  whose: Subscriber,
): Promise<{ readonly edition: number; readonly since?: Instant }> {
  const found = (await readOne(context, placeOf(whose)))?.value;
  if (!found) return { edition: 0 };
  const { edition, since, endedAt } = found;
  return endedAt === undefined ? { edition, since } : { edition };
}

/** Makes one in the place of `edition`, and answers its secret part: whose it is and 128 bits, sealed. It is kept nowhere. */
export async function makeAddress(
  context: World,
  { tenant, person }: Subscriber,
  edition: number,
): Promise<Result<string, "changed-on-another-device">> {
  const secret = context.freshId();
  const next = { hash: hashOf(secret), since: context.clock.now(), edition: edition + 1 };
  const done = await changeOne(context, placeOf({ tenant, person }), (before) =>
    (before?.value.edition ?? 0) === edition
      ? ok([putOne({ of: addressKind, id: about }, before, next)])
      : refuse("changed-on-another-device"),
  );
  return done.ok
    ? ok(context.seal.close([tenant, person, secret].join("|"), about))
    : refuse("changed-on-another-device");
}

/** Has it lead nowhere; whoever has none has none afterwards. */
export function endAddress(
  context: World,
  whose: Subscriber,
): Promise<Result<Record<string, never>, "busy">> {
  const endedAt = context.clock.now();
  return changeOne(context, placeOf(whose), (before) =>
    ok(
      !before || before.value.endedAt
        ? []
        : [addressKind.replace(before, { ...before.value, endedAt }, undoable)],
    ),
  );
}

/** Takes that back; `kept` is false once it is gone. */
export async function keepAddress(
  context: World,
  whose: Subscriber,
): Promise<Result<{ readonly kept: boolean }, "busy">> {
  let kept = false;
  const done = await changeOne(context, placeOf(whose), (before) => {
    kept = before !== undefined;
    if (before?.value.endedAt === undefined) return ok([]);
    const { endedAt, ...stands } = before.value;
    return ok([addressKind.replace(before, stands)]);
  });
  return done.ok ? ok({ kept }) : done;
}

/** Whose address this is; undefined for one that never was, or is no more. Looks into the store only for one that once was. */
export async function subscriberAt(
  context: Pick<Context, "documents" | "seal">,
  key: string,
): Promise<Subscriber | undefined> {
  const read = opened(context, key);
  if (!read) return undefined;
  const stands = (await readOne(context, placeOf(read.whose)))?.value;
  const isIt = stands && stands.endedAt === undefined && sameHash(stands.hash, hashOf(read.secret));
  return isIt ? read.whose : undefined;
}

const parts = z.tuple([tenantId, personId, z.string().min(1)]);

function opened({ seal }: Pick<Context, "seal">, key: string) {
  try {
    const read = parts.safeParse(seal.open(key, about).split("|"));
    if (!read.success) return undefined;
    const [tenant, person, secret] = read.data;
    return { whose: { tenant, person }, secret };
  } catch {
    // Whatever does not open was not made here.
    return undefined;
  }
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
