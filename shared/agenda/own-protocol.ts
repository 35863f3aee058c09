import { z } from "zod";
import { personId, protocolId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { askMode } from "./ask.ts";
import type { Protocol } from "./protocol.ts";
import { sumOf } from "./share-minutes.ts";
import { floor, role } from "./step.ts";

/** Most protocols of its own that a circle keeps at a time. */
export const mostProtocols = 8;

/** A session has no more. */
export const longestProtocol = 60;

export const protocolWords = { name: 60, title: 40, how: 140, steps: 10 } as const;

const ownStep = z.object({
  title: z.string().trim().min(1).max(protocolWords.title),
  how: z.string().trim().max(protocolWords.how),
  floor,
  minutes: z.int().min(1).max(longestProtocol),
});

/** A way to work on an ask as a circle writes it for itself. */
export const protocolContent = z.object({
  name: z.string().trim().min(1).max(protocolWords.name),
  /** What asks of these modes get when they have the time for it. */
  modes: z.array(askMode).max(3).readonly(),
  roles: z.array(role).max(5).readonly(),
  steps: z
    .array(ownStep)
    .min(1)
    .max(protocolWords.steps)
    .refine((steps) => sumOf(steps.map(({ minutes }) => minutes)) <= longestProtocol)
    .readonly(),
});
export type ProtocolContent = z.infer<typeof protocolContent>;

/** A protocol of the circle's own. It belongs to all its members. */
export const ownProtocol = protocolContent.extend({
  id: protocolId,
  by: personId,
  order: z.number(),
  /** Raised with every edit, so that a stale edit is noticed. */
  edition: z.int().min(1),
  editedBy: personId,
  addedAt: instantText,
  removedAt: instantText.optional(),
});
export type OwnProtocol = z.infer<typeof ownProtocol>;

/** As much of one as rules and screens need. */
export type KnownProtocol = Pick<OwnProtocol, "id" | keyof ProtocolContent>;

/** It runs like one that ships: in half its minutes at least, and one for each step. */
export function asProtocol({ modes, roles, steps }: Omit<ProtocolContent, "name">): Protocol {
  const minutes = sumOf(steps.map((step) => step.minutes));
  const least = Math.max(steps.length, Math.ceil(minutes / 2));
  return { modes, roles, steps, least, people: { least: 2, most: 12 } };
}
