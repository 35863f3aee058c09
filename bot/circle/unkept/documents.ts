import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { type Keepable, keeps } from "../../../shared/circle/keeps.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { goesAt } from "../../../shared/circle/switch-keeping.ts";
import type { Unkept } from "../../../shared/circle/unkept.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { withoutPeople } from "../../../shared/schedule/without-people.ts";
import type { Resource } from "../../../shared/shelf/resource.ts";
import { type Instant, instantText } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { StoredDocument, Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { removals } from "../../ports/sweep.ts";
import { sessionKind } from "../../schedule/documents.ts";
import { resourceKind } from "../../shelf/documents.ts";
import { readGlance, readInside } from "../documents.ts";
import { pastKind, withoutLeaders } from "../past/documents.ts";

export const emptyCircle = "circle.empty";
export const emptyPayload = circleAddress.extend({ since: instantText });

/** Has what is there already go a day after it was switched. Switched back meanwhile, it stays. */
export function emptyJob({ tenant, circle }: CircleAddress, unkept: Unkept): Write {
  const { since } = unkept;
  return jobWrite(emptyCircle, since, goesAt(unkept), { tenant, circle, since });
}

/** Whether a circle keeps this, for a member; to anyone else there is no such circle. Reads little as long as it keeps everything. */
export async function keptHere(
  context: Pick<Context, "documents">,
  address: CircleAddress,
  person: PersonId,
  what: Keepable,
): Promise<"kept" | "nothing-kept" | "not-found"> {
  if (!(await readGlance(context, address))?.value.unkept) return "kept";
  const circle = (await readInside(context, address))?.circle.value;
  if (!circle || !joinedMember(circle, person)) return "not-found";
  return keeps(circle, what) ? "kept" : "nothing-kept";
}

/** Kinds of a circle's partition that are nothing but words of its people. */
const words = [
  "note",
  "shared-answer",
  "promised",
  "on-wall",
  "quick-answer",
  "written",
  "written-answers",
];

/** What takes people's words out of a circle, and who was where out of its history. What waits for its session stays until then. */
export function emptying(all: readonly StoredDocument[]): readonly Write[] {
  return all.flatMap((each) => {
    if (words.includes(each.kind) || isHistory(each)) return removals([each]);
    if (each.kind === resourceKind.name) return withoutNotes(each);
    if (each.kind === pastKind.name) return unnamed(each);
    if (each.kind !== sessionKind.name || !each.id.startsWith("past|")) return [];
    const session = sessionKind.read(each);
    return replaced(each, sessionKind.replace(session, withoutPeople(session.value)));
  });
}

/** Asks that a session has reached, and what was asked between sessions and is over. */
function isHistory({ kind, id }: StoredDocument): boolean {
  return (kind === "ask" || kind === "quick-ask") && id.startsWith("past|");
}

function withoutNotes(document: StoredDocument): readonly Write[] {
  const stored = resourceKind.read(document);
  const { quote, ...rest } = stored.value;
  if (rest.link === undefined || rest.removedAt !== undefined) return removals([document]);
  const plain: Resource = { ...rest, why: "" };
  return replaced(document, resourceKind.replace(stored, plain));
}

function unnamed(document: StoredDocument): readonly Write[] {
  const stored = pastKind.read(document);
  return replaced(document, pastKind.replace(stored, withoutLeaders(stored.value)));
}

/** Only what is different is written, so that doing it once more does nothing. */
function replaced(before: StoredDocument, write: Write): readonly Write[] {
  const same = write.op !== "delete" && JSON.stringify(write.body) === JSON.stringify(before.body);
  return same ? [] : [write];
}

/** Whether what is to go has not gone, and is to go by now. */
export function isToGo(unkept: Unkept | undefined, since: Instant, now: Instant): unkept is Unkept {
  return unkept?.since === since && unkept.emptied === undefined && goesAt(unkept) <= now;
}
