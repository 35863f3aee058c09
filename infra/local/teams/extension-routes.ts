import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { askedIn } from "./asked-in.ts";
import type { ExtensionDesk } from "./extension.ts";
import { reading } from "./host-reading.ts";

type Desk = Parameters<typeof askedIn>[0] & { readonly extension: ExtensionDesk };

const sent = z.object({ data: z.unknown() });
const wanted = z.object({ search: z.string().max(1000) });
const pasted = z.object({ url: z.string().max(4000) });

/** What a person does with the app from a message and from where they write, as host-api.ts says. */
export function extensionRoutes({ extension, ...places }: Desk): Router {
  const router = Router({ mergeParams: true });
  const { here, message: picked } = askedIn(places);
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
