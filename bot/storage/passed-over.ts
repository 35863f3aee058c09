import { createHash } from "node:crypto";
import { z } from "zod";
import type { Log } from "../ports/log.ts";
import type { PassedOver } from "./cosmos-ranges.ts";

const lying = z.object({ pk: z.string(), id: z.string() }).partial();

/**
 * Tells operators of due jobs that cannot be read, of each once while the product runs. `job` is a hash of where the job lies
 * and its id, as in the note of a parked job.
 */
export function passedOver(log: Pick<Log, "warn">): PassedOver {
  const told = new Set<string>();
  return (raw, fields) => {
    const { pk = "", id = "" } = lying.safeParse(raw).data ?? {};
    const job = createHash("sha256").update(`${pk} ${id}`).digest("hex").slice(0, 32);
    if (told.has(job)) return;
    told.add(job);
    log.warn({ job, fields }, "A due job cannot be read and is passed over");
  };
}
