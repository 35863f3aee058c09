import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { GraphWorld } from "../graph/graph-world.ts";
import type { Person } from "../organisation/people.ts";
import { askedIn } from "./asked-in.ts";
import type { Board, Ground } from "./board.ts";
import type { Happenings } from "./happenings.ts";
import { HostRefused, reading } from "./host-reading.ts";
import type { HostViews } from "./host-views.ts";
import type { Find, Surrounding } from "./surroundings.ts";
import type { talk } from "./talk.ts";
import { spokenIn } from "./teams-state.ts";

interface Host {
  readonly ground: Ground;
  readonly board: Board;
  readonly find: Find;
  readonly views: HostViews;
  readonly talk: ReturnType<typeof talk>;
  readonly happenings: Happenings;
  readonly graph: GraphWorld;
}

const newMessage = z.object({
  text: z.string().max(28_000),
  root: z.string().optional(),
  mentionBot: z.boolean(),
  value: z.unknown().optional(),
  card: z.string().optional(),
  cards: z.array(z.unknown()).max(5).optional(),
});
const pressed = z.object({
  verb: z.string(),
  data: z.unknown().optional(),
  id: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()),
});
const newTab = z.object({
  name: z.string().min(1),
  entityId: z.string(),
  contentUrl: z.url(),
  websiteUrl: z.url().optional(),
  removeUrl: z.union([z.url(), z.literal("")]).optional(),
});
const someone = z.object({ person: z.string() });

interface Here {
  readonly me: Person;
  readonly where: Surrounding;
  readonly request: Request;
}

/** What a person does in conversations, as host-api.ts says. */
export function hostRoutes(host: Host): Router {
  const { ground, views, talk, happenings, graph } = host;
  const router = Router({ mergeParams: true });
  const { here, message } = askedIn(host);
  const at =
    (work: (here: Here) => unknown) =>
    async (request: Request, response: Response): Promise<void> => {
      const { person: me, where } = here(request);
      response.json((await work({ me, where, request })) ?? {});
    };
  const tabOf = (request: Request) => {
    const tab = reading(newTab, request);
    return { ...tab, websiteUrl: tab.websiteUrl ?? tab.contentUrl, removeUrl: tab.removeUrl ?? "" };
  };

  router.get(
    "/",
    at(({ me, where }) => views.conversation(where, me)),
  );
  router.post(
    "/messages",
    at(({ me, where, request }) => {
      const said = reading(newMessage, request);
      const id =
        said.value === undefined ? talk.say(where, me, said) : talk.submit(where, me, said);
      return { id };
    }),
  );
  router.post(
    "/messages/:m/execute",
    at(({ request }) => talk.press(message(request), reading(pressed, request))),
  );
  router.post(
    "/messages/:m/refresh",
    at(({ request }) => talk.refresh(message(request))),
  );
  router.post(
    "/read",
    at(({ me, where }) => {
      ground.state.change((teams) => {
        const { read, messages } = spokenIn(teams, where.id);
        read[me.id] = messages.at(-1)?.id ?? "0";
      });
    }),
  );
  router.post(
    "/app",
    at(({ me, where }) =>
      happenings.choosing(where.id, () => {
        if (!graph.hasApp(where.place)) graph.addApp(where.place, me.id);
      }),
    ),
  );
  router.delete(
    "/app",
    at(({ me, where }) => graph.removeApp(where.place, me.id)),
  );
  router.post(
    "/tabs",
    at(({ where, request }) => graph.addTab(where.id, tabOf(request))),
  );
  router.put(
    "/tabs/:tab",
    at(({ where, request }) => {
      const changed = graph.changeTab(where.id, String(request.params["tab"]), tabOf(request));
      if (!changed) throw new HostRefused(404, "There is no such tab.");
      return changed;
    }),
  );
  router.delete(
    "/tabs/:tab",
    at(({ where, request }) => graph.removeTab(where.id, String(request.params["tab"]))),
  );
  router.post(
    "/members",
    at(({ where, request }) => graph.join(where.place, reading(someone, request).person)),
  );
  router.delete(
    "/members/:person",
    at(({ where, request }) => graph.leave(where.place, String(request.params["person"]))),
  );
  return router;
}
