import { share } from "../compare.ts";
import { told, verdict } from "../report.ts";
import type { LiveFigure } from "./live.ts";

const aims = { memoryKb: 20, heardMs: 100 };

/** The aims are for the first that tells anyone anything: one instance. */
export function printLive(connections: number, figures: readonly LiveFigure[]): void {
  console.log(`\n${connections} live connections, and how soon a change is heard`);
  for (const { name, memoryKb, heldKb, heard } of figures) {
    console.log(`  ${name}`);
    told("  memory each, KB", memoryKb, `of it objects ${heldKb.toFixed(1)}`);
    if (!heard) continue;
    told("  from asking for a change to its event, half, ms", share(heard.waits, 0.5));
    told("  99 of 100, ms", share(heard.waits, 0.99), `unheard ${heard.missed}`);
  }
  const one = figures.find(({ heard }) => heard !== undefined);
  if (!one?.heard) return;
  verdict("memory each in one product, KB", one.memoryKb, aims.memoryKb);
  verdict("99 of 100 events within, ms", share(one.heard.waits, 0.99), aims.heardMs);
}
