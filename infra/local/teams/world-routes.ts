import { Router } from "express";
import { z } from "zod";
import type { GraphWorld } from "../graph/graph-world.ts";
import { app, organisation } from "../organisation/app.ts";
import { localeOf, locales } from "../organisation/locale-of.ts";
import { everyone } from "../organisation/people.ts";
import type { Ground } from "./board.ts";
import type { ClockMove, ClockView } from "./clock-view.ts";
import type { AppView, PersonView, World } from "./host-api.ts";
import type { HostFault } from "./host-fault.ts";
import { reading } from "./host-reading.ts";
import type { Trouble } from "./trouble.ts";

/** The world's clock, as the page sees and moves it. */
export interface ClockDesk {
  view(): Promise<ClockView>;
  /** Done once everything that fell due on the way has run. */
  move(by: ClockMove): Promise<ClockView>;
}

interface Whole {
  readonly clock: ClockDesk;
  readonly tell: Ground["tell"];
  readonly trouble: Trouble;
  readonly graph: Pick<GraphWorld, "faults">;
  readonly tab: () => Pick<AppView, "tabOrigin" | "configurationUrl" | "personalUrl">;
}

const asleep = z.boolean().optional();
const move = z.union([
  z.object({ to: z.iso.datetime({ offset: true }), asleep }),
  z.object({ minutes: z.number().positive(), asleep }),
  z.object({ days: z.number().positive(), asleep }),
]);
const faults = z.object({
  faults: z.array(
    z.object({
      at: z.enum(["connector", "delivery", "graph"]),
      times: z.int().positive(),
      status: z.int().optional(),
      retryAfter: z.number().optional(),
      match: z.string().optional(),
    }),
  ),
});
const graphAnswers = z.union([z.literal([429, 403, 404, 500, 503, 504]), z.literal("lost")]);

/** What the world is, its clock and its troubles. */
export function worldRoutes({ clock, tell, trouble, graph, tab }: Whole): Router {
  const router = Router();
  router.get("/world", async (_request, response) => {
    const world: World = {
      tenant: organisation.tenant,
      app: {
        appId: app.id,
        teamsAppId: app.teamsAppId,
        name: app.name,
        bot: app.botAccount,
        ...tab(),
      },
      people,
      locales: Object.values(locales),
      clock: await clock.view(),
    };
    response.json(world);
  });
  router.get("/clock", async (_request, response) => {
    response.json(await clock.view());
  });
  router.post("/clock", async (request, response) => {
    const moving = clock.move(reading(move, request));
    tell({ what: "clock" });
    const moved = await moving.finally(() => tell({ what: "clock" }));
    response.json(moved);
  });
  router.get("/faults", (_request, response) => {
    response.json({ faults: trouble.list() });
  });
  router.post("/faults", (request, response) => {
    const wanted = reading(faults, request).faults;
    trouble.set(wanted.filter(({ at }) => at !== "graph"));
    graph.faults.clear();
    for (const each of wanted.filter(({ at }) => at === "graph")) inject(graph, each);
    response.json({});
  });
  return router;
}

function inject(graph: Pick<GraphWorld, "faults">, fault: HostFault) {
  graph.faults.inject({
    path: fault.match ?? "",
    answer: graphAnswers.parse(fault.status ? fault.status : "lost"),
    retryAfterSeconds: fault.retryAfter,
    times: fault.times,
  });
}

const people: readonly PersonView[] = everyone.map((person) => ({
  id: person.id,
  mri: person.teamsAccount,
  name: person.name,
  mail: person.mail,
  guest: person.guest,
  zone: person.zone,
  locale: localeOf(person),
  jobTitle: person.jobTitle,
  tenant: person.homeTenant,
}));
