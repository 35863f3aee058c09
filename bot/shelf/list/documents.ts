import { mostResources, type Resource } from "../../../shared/shelf/resource.ts";
import { asInUse } from "../../../shared/shelf/topics.ts";
import { readWhole, type Whole } from "../../circle/documents.ts";
import { sharedList } from "../../circle/list/documents.ts";
import type { Context } from "../../ports/context.ts";
import { resourceDocument, resourceKind, stillTrueJobs } from "../documents.ts";

/** What stands on a circle's shelf, for everyone who may change it. */
export function shelfList(context: Pick<Context, "documents" | "freshId" | "clock">) {
  return sharedList<Resource, Whole>(context, {
    read: readWhole,
    kind: resourceKind,
    stored: (inside) => inside.resources,
    document: ({ id }) => resourceDocument(id),
    most: mostResources,
    follows: ({ circle: { value } }, now, changed) =>
      stillTrueJobs({ tenant: value.tenant, circle: value.id }, changed, {
        now,
        freshId: context.freshId,
      }),
  });
}

/** The topic as it stands on the shelf already. */
export function topicIn(
  { resources }: Pick<Whole, "resources">,
  topic: string | undefined,
): Pick<Resource, "topic"> {
  if (topic === undefined) return { topic };
  const standing = resources.map(({ value }) => value).filter(({ removedAt }) => !removedAt);
  return { topic: asInUse(topic, standing) };
}
