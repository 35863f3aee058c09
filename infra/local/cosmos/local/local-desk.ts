import { z } from "zod";
import type { PhysicalRange } from "../partition/physical-range.ts";
import type { Answer } from "../wire/answer.ts";
import { bodyOf, type CosmosRequest } from "../wire/cosmos-request.ts";
import { CosmosRefusal } from "../wire/refusal.ts";
import type { Meter } from "./meter.ts";
import { type TroubleDesk, troubleSchema } from "./trouble.ts";

export type Split = (
  database: string,
  container: string,
  range?: string,
) => readonly PhysicalRange[];

/** What a test in another process asks of the emulator itself. */
interface Desk {
  readonly trouble: TroubleDesk;
  readonly meter: Meter;
  /** Answers the ranges as they are now. */
  readonly split: Split;
}

const splitSchema = z.object({
  database: z.string(),
  container: z.string(),
  range: z.string().optional(),
});

/**
 * `/_local`: the desks of trouble and charges over HTTP, without a key, since only this machine reaches it.
 * `GET|POST|DELETE /_local/trouble`, `GET|DELETE /_local/spent`, `POST /_local/split`.
 */
export function localDesk(desk: Desk, request: CosmosRequest): Answer {
  const { method, segments, headers } = request;
  // A page in a browser cannot send this without asking first.
  if (method === "POST" && headers["content-type"] !== "application/json")
    throw new CosmosRefusal(415, "UnsupportedMediaType", "Send application/json.");
  const work = works[`${method} ${segments[1]}`];
  if (work === undefined) throw new CosmosRefusal(404, "NotFound", "There is no such desk.");
  return { status: 200, body: JSON.stringify(work(desk, request)), charge: 0 };
}

type Work = (desk: Desk, request: CosmosRequest) => object;

const works: Readonly<Record<string, Work | undefined>> = {
  "GET trouble": ({ trouble }) => trouble.list(),
  "POST trouble": ({ trouble }, request) => {
    trouble.add(...bodyOf(request, z.array(troubleSchema)));
    return trouble.list();
  },
  "DELETE trouble": ({ trouble }) => {
    trouble.clear();
    return [];
  },
  "GET spent": ({ meter }) => meter.read(),
  "DELETE spent": ({ meter }) => {
    meter.reset();
    return {};
  },
  "POST split": ({ split }, request) => {
    const { database, container, range } = bodyOf(request, splitSchema);
    return split(database, container, range);
  },
};
