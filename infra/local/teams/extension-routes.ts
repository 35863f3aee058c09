import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { personNamed } from "../organisation/people.ts";
import type { Board } from "./board.ts";
import type { ExtensionDesk } from "./extension.ts";
import { HostRefused, reading } from "./host-reading.ts";
import type { HostViews } from "./host-views.ts";
import type { Find } from "./surroundings.ts";

interface Desk {
  readonly board: Pick<Board, "find">;
  readonly find: Find;
  readonly views: Pick<HostViews, "sees">;
  readonly extension: ExtensionDesk;
}

const sent = z.object({ data: z.unknown() });
const wanted = z.object({ search: z.string().max(1000) });
const pasted = z.object({ url: z.string().max(4000) });

/** What a person does with the app from a message and from where they write, as host-api.ts says. */
export function extensionRoutes({ board, find, views, extension }: Desk): Router {
  const router = Router({ mergeParams: true });
  const here = (request: Request) => {
    const { me = "", c = "" } = request.params as Record<string, string>;
    const person = personNamed(me);
    const where = find(c);
    if (!person || !where || !views.sees(where, person))
      throw new HostRefused(404, "There is no such place.");
    return { person, where };
  };
  const picked = (request: Request) => {
    const place = here(request);
    const message = board.find(place.where.id, String(request.params["m"]));
    if (!message) throw new HostRefused(404, "There is no such message.");
    return { ...place, message };
  };
  const answering =
    (work: (request: Request) => Promise<unknown>) =>
    async (request: Request, response: Response): Promise<void> => {
      response.json(await work(request));
    };

  router.post(
    "/messages/:m/extension",
    answering((request) => extension.pick(picked(request))),
  );
  router.post(
    "/messages/:m/extension/submit",
    answering((request) => extension.submit(picked(request), reading(sent, request).data)),
  );
  router.post(
    "/extension/find",
    answering((request) => extension.find(here(request), reading(wanted, request).search)),
  );
  router.post(
    "/extension/link",
    answering((request) => extension.link(here(request), reading(pasted, request).url)),
  );
  return router;
}
