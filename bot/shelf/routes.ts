import { resourceId } from "../../shared/kernel/ids.ts";
import { mostResources, type Resource } from "../../shared/shelf/resource.ts";
import { readWhole, type Whole } from "../circle/documents.ts";
import { sharedList } from "../circle/list/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";
import { resourceDocument, resourceKind } from "./documents.ts";

/** What members do with their circle's shelf. */
export function shelfRoutes(context: Pick<Context, "documents" | "freshId" | "clock">) {
  const shelf = sharedList<Resource, Whole>(context, {
    read: readWhole,
    kind: resourceKind,
    stored: (inside) => inside.resources,
    document: ({ id }) => resourceDocument(id),
    most: mostResources,
  });
  return {
    add: api.shelf.add.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, resource: made, ...content } = input;
      const id = made ?? resourceId.parse(context.freshId());
      const added = await shelf.add({ tenant, circle }, caller, id, (entry) => ({
        id,
        ...content,
        ...entry,
      }));
      accepted(added, errors);
      return { resource: id };
    }),

    edit: api.shelf.edit.handler(async ({ input, context: { caller }, errors }) => {
      const { resource: id, edition, title, link, why, basis } = input;
      const content = { title, link, why, basis };
      const { done, meanwhile } = await shelf.edit(input, caller, { id, edition }, content);
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    move: api.shelf.move.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await shelf.move(input, caller, input.resource, input.before), errors),
    ),

    remove: api.shelf.remove.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await shelf.remove(input, caller, input.resource), errors),
    ),

    restore: api.shelf.restore.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await shelf.restore(input, caller, input.resource), errors),
    ),
  };
}
