import { type PersonId, resourceId } from "../../shared/kernel/ids.ts";
import { edited, inOrder, lastPlace, moved, withRemoval } from "../../shared/kernel/listed.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { mostResources, type Resource } from "../../shared/shelf/resource.ts";
import { type Change, changeAsMember, type Inside, rewrites } from "../circle/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";
import { resourceDocument, resourceKind } from "./documents.ts";

/** How long a removed resource can be brought back, in seconds. */
const removedFor = 7 * 24 * 3600;

/** What members do with their circle's shelf. Nobody owns it: any member may do what any other may. */
export function shelfRoutes(context: Pick<Context, "documents" | "freshId" | "clock">) {
  return {
    add: api.shelf.add.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, ...content } = input;
      const id = resourceId.parse(context.freshId());
      const added = await changeAsMember(context, { tenant, circle }, caller, (inside) => {
        const there = shown(inside);
        if (there.length >= mostResources) return refuse("too-many");
        const place = { order: lastPlace(there), addedAt: context.clock.now() };
        const resource = {
          id,
          by: caller.person,
          ...content,
          ...place,
          ...firstEdition(caller.person),
        };
        return ok({
          writes: [resourceKind.create(resourceDocument(id), resource)],
          value: { resource: id },
        });
      });
      return accepted(added, errors);
    }),

    edit: api.shelf.edit.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, resource: id, edition, title, link, why, basis } = input;
      const content = { title, link, why, basis };
      let meanwhile = { by: caller.person, name: "" };
      const done = await changeAsMember(context, { tenant, circle }, caller, (inside) => {
        meanwhile = lastEditor(inside, id);
        const resources = inside.resources.map(({ value }) => value);
        return rewrite(inside, edited(resources, id, edition, content, caller.person));
      });
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    move: api.shelf.move.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) => {
        const changed = moved(shown(inside), input.resource, input.before);
        return ok({ writes: rewrites(resourceKind, inside.resources, changed), value: {} });
      });
      return accepted(done, errors);
    }),

    remove: api.shelf.remove.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) => {
        const resources = inside.resources.map(({ value }) => value);
        return rewrite(
          inside,
          withRemoval(resources, input.resource, context.clock.now()),
          removedFor,
        );
      });
      return accepted(done, errors);
    }),

    restore: api.shelf.restore.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) => {
        const resources = inside.resources.map(({ value }) => value);
        return rewrite(inside, withRemoval(resources, input.resource, undefined));
      });
      return accepted(done, errors);
    }),
  };
}

function shown({ resources }: Inside): readonly Resource[] {
  return inOrder(resources.map(({ value }) => value));
}

function firstEdition(by: PersonId) {
  return { edition: 1, editedBy: by };
}

function rewrite<R extends string>(
  inside: Inside,
  changed: Result<Resource, R>,
  ttl?: number,
): Result<Change<Record<string, never>>, R> {
  if (!changed.ok) return changed;
  return ok({ writes: rewrites(resourceKind, inside.resources, [changed.value], ttl), value: {} });
}

function lastEditor({ resources, circle }: Inside, id: string) {
  const by = resources.find(({ value }) => value.id === id)?.value.editedBy;
  const editor = circle.value.members.find(({ person }) => person === by);
  return { by: editor?.person ?? circle.value.madeBy, name: editor?.name ?? "" };
}
