import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { AskId } from "../../shared/kernel/ids.ts";
import { resourceId } from "../../shared/kernel/ids.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";
import { attachToAsk } from "../../shared/shelf/attach-to-ask.ts";
import type { Resource } from "../../shared/shelf/resource.ts";
import { askedFrom } from "../../shared/shelf/still-true.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { asMember, changeRead, readWhole, rewrites, type Whole } from "../circle/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import { takeAway } from "./away/documents.ts";
import { awayRoutes } from "./away/routes.ts";
import { resourceKind } from "./documents.ts";
import { shelfList, topicIn } from "./list/documents.ts";
import { savedRoutes } from "./saved/routes.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "seal">;

/** What members do with their circle's shelf. */
export function shelfRoutes(context: World) {
  const shelf = shelfList(context);
  return {
    ...awayRoutes(context),
    ...savedRoutes(context),

    add: api.shelf.add.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, resource: made, ask, topic, ...content } = input;
      const id = made ?? resourceId.parse(context.freshId());
      const added = await shelf.add({ tenant, circle }, caller, id, (entry, inside) => ({
        id,
        ...content,
        ...topicIn(inside, topic),
        ...(ask === undefined ? {} : { asks: [ask] }),
        ...entry,
      }));
      accepted(added, errors);
      return { resource: id };
    }),

    edit: api.shelf.edit.handler(async ({ input, context: { caller }, errors }) => {
      const { resource: id, edition, title, link, why, basis, topic } = input;
      const now = context.clock.now();
      const { done, meanwhile } = await shelf.edit(input, caller, { id, edition }, (inside) => ({
        ...{ title, link, why, basis },
        ...topicIn(inside, topic),
        ...lookedAt(inside, id, now),
      }));
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    attach: api.shelf.attach.handler(async ({ input, context: { caller }, errors }) => {
      const decide = asMember(caller, (inside: Whole) => attach(inside, input));
      return accepted(await changeRead(readWhole, context, input, decide), errors);
    }),

    move: api.shelf.move.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await shelf.move(input, caller, input.resource, input.before), errors),
    ),

    remove: api.shelf.remove.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await removed(input, caller), errors),
    ),

    restore: api.shelf.restore.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await restored(input, caller), errors),
    ),
  };

  /** From the shelf, or from what was true once. */
  async function removed({ resource, ...address }: OnShelf, caller: Caller) {
    const done = await shelf.remove(address, caller, resource);
    if (done.ok || done.refusal !== "not-found") return done;
    return takeAway(context, address, caller.person, { resource, removed: true });
  }

  async function restored({ resource, ...address }: OnShelf, caller: Caller) {
    const done = await shelf.restore(address, caller, resource);
    if (done.ok || done.refusal !== "not-found") return done;
    return takeAway(context, address, caller.person, { resource, removed: false });
  }
}

type OnShelf = CircleAddress & { readonly resource: Resource["id"] };

/** Whoever changes what was to be asked about has looked at it. */
function lookedAt({ resources }: Whole, id: Resource["id"], now: Instant) {
  const before = resources.find(({ value }) => value.id === id)?.value;
  return before && askedFrom(before) <= now ? { checkedAt: now } : {};
}

interface Attaching {
  readonly resource: Resource["id"];
  readonly ask: AskId;
  readonly attached: boolean;
}

function attach({ resources, asks }: Whole, { resource, ask, attached }: Attaching) {
  const before = resources.find(({ value }) => value.id === resource)?.value;
  const waits = asks.some(({ value }) => value.id === ask && value.removedAt === undefined);
  if (!before || before.removedAt !== undefined || (attached && !waits)) return refuse("not-found");
  const after = attachToAsk(before, ask, attached);
  const writes = after === before ? [] : rewrites(resourceKind, resources, [after]);
  return ok({ writes, value: {} });
}
