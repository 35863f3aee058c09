import { Router } from "express";
import { z } from "zod";
import { type Person, personNamed } from "../organisation/people.ts";
import type { Scene } from "./activities.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { HostRefused, reading } from "./host-reading.ts";
import type { Find, Surrounding } from "./surroundings.ts";
import { toldActivity } from "./told-activity.ts";
import { type ToldActivity, toldEvents } from "./told-events.ts";

interface Telling {
  readonly find: Find;
  readonly delivery: Pick<Delivery, "bring">;
  readonly scene: (where: Surrounding, person: Person) => Scene;
  readonly freshId: () => string;
}

const told = z.object({
  conversation: z.string().optional(),
  by: z.string().optional(),
  event: z.enum(toldEvents).optional(),
  name: z.string().optional(),
  activity: z.record(z.string(), z.unknown()).optional(),
  times: z.int().min(1).max(10).default(1),
});

/** Lets tests tell the bot whatever Teams could, in any order, doubled or alone. */
export function activityRoutes({ find, delivery, scene, freshId }: Telling): Router {
  const router = Router();
  const sceneOf = ({ conversation, by }: ToldActivity): Scene | undefined => {
    if (conversation === undefined) return undefined;
    const where = find(conversation);
    const person = by === undefined ? where?.people[0] : personNamed(by);
    if (!where || !person) throw new HostRefused(404, "There is no such place or person.");
    return scene(where, person);
  };
  router.post("/", async (request, response) => {
    const { times, ...wanted } = reading(told, request);
    const activity = toldActivity(wanted, sceneOf(wanted), freshId());
    const bringing = Array.from(
      { length: times },
      (): Promise<Delivered> => delivery.bring(activity),
    );
    response.json({ id: activity.id, answers: await Promise.all(bringing) });
  });
  return router;
}
