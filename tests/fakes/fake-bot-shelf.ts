import { implement } from "@orpc/server";
import type { ResourceView } from "../../shared/contract/circle-page.ts";
import { contract } from "../../shared/contract/contract.ts";
import type { ResourceId } from "../../shared/kernel/ids.ts";
import { instant } from "../../shared/time/instant.ts";
import { type FakeCircle, placed } from "./fake-circle.ts";

const os = implement(contract);
/** Longer than any test lasts. */
const halfAYearOn = instant("2027-06-01T09:00:00Z");

export function fakeShelf({ shelf, page, away, asked }: FakeCircle) {
  const removedAway: ResourceView[] = [];
  const find = (id: ResourceId) => shelf.all().find(({ resource }) => resource === id);
  return {
    add: os.shelf.add.handler(({ input: { title, why, link, basis, topic, ask } }) => {
      const resource = freshId() as ResourceId;
      const optional = {
        ...(basis && { basis }),
        ...(link && { link }),
        ...(topic && { topic }),
        ...(ask && { asks: [ask] }),
      };
      const { person } = page().me;
      const addedAt = instant(page().now);
      shelf.put([
        ...shelf.all(),
        {
          resource,
          by: person,
          title,
          why,
          edition: 1,
          addedAt,
          askedFrom: halfAYearOn,
          ...optional,
        },
      ]);
      return { resource };
    }),
    edit: os.shelf.edit.handler(({ input: { resource, title, why, topic }, errors }) => {
      const was = find(resource);
      if (!was) throw errors["not-found"]();
      const now = { ...was, title, why, ...(topic && { topic }), edition: was.edition + 1 };
      shelf.put(shelf.all().map((one) => (one === was ? now : one)));
      return {};
    }),
    move: os.shelf.move.handler(({ input: { resource, before }, errors }) => {
      const was = find(resource);
      if (!was) throw errors["not-found"]();
      shelf.put(placed(shelf.all(), was, (one) => one.resource === before));
      return {};
    }),
    remove: os.shelf.remove.handler(({ input: { resource }, errors }) => {
      const was = find(resource);
      const gone = away.findIndex((one) => one.resource === resource);
      if (!was && gone < 0) throw errors["not-found"]();
      if (!was) {
        removedAway.push(...away.splice(gone, 1));
        shelf.put(shelf.all());
        return {};
      }
      shelf.removed.set(resource, was);
      shelf.put(shelf.all().filter((one) => one !== was));
      return {};
    }),
    restore: os.shelf.restore.handler(({ input: { resource } }) => {
      const was = shelf.removed.get(resource);
      if (!was) {
        away.push(...removedAway.splice(0));
        shelf.put(shelf.all());
        return {};
      }
      shelf.put([...shelf.all(), was]);
      return {};
    }),
    attach: os.shelf.attach.handler(({ input: { resource, ask, attached }, errors }) => {
      const was = find(resource);
      if (!was) throw errors["not-found"]();
      const others = (was.asks ?? []).filter((each) => each !== ask);
      const now = { ...was, asks: attached ? [...others, ask] : others };
      shelf.put(shelf.all().map((one) => (one === was ? now : one)));
      return {};
    }),
    judge: os.shelf.judge.handler(({ input: { resource, verdict }, errors }) => {
      const was = [...shelf.all(), ...away].find((one) => one.resource === resource);
      if (!was) throw errors["not-found"]();
      const { wasTrue: _, ...rest } = was;
      const others = shelf.all().filter((one) => one.resource !== resource);
      const still = verdict === "still" ? { ...rest, askedFrom: halfAYearOn } : rest;
      const stays = away.filter((one) => one.resource !== resource);
      away.splice(0, away.length, ...stays);
      if (verdict === "was") away.push({ ...rest, wasTrue: true });
      shelf.put(verdict === "was" ? others : [...others, still]);
      return {};
    }),
    away: os.shelf.away.handler(() => ({ away: [...away], asked: [...asked] })),
    allow: os.shelf.allow.handler(({ input: { request, allowed }, errors }) => {
      const index = asked.findIndex((each) => each.request === request);
      const [was] = index < 0 ? [] : asked.splice(index, 1);
      if (!was) throw errors["not-found"]();
      const { by, text, title, why } = was;
      const quote = { text, by: page().me.person };
      const addedAt = instant(page().now);
      const made = {
        resource: request,
        by,
        title,
        why,
        quote,
        edition: 1,
        addedAt,
        askedFrom: halfAYearOn,
      };
      shelf.put(allowed ? [...shelf.all(), made] : shelf.all());
      return {};
    }),
  };
}

let ids = 0;
function freshId(): string {
  ids += 1;
  return `shelf${ids}`.padEnd(20, "0");
}
