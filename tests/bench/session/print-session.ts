import { share } from "../compare.ts";
import { told, verdict } from "../report.ts";
import { running, type SessionFigures } from "./session.ts";
import type { Seen } from "./tabs.ts";

const aims = { memoryKb: 25, seenMs: 250 };

export function printSession({ alone, together, cpuMs, memoryKb }: SessionFigures): void {
  const { circles, members } = running;
  console.log(
    `\n${circles} sessions of ${members} at once: from one member's tap to all ${members} screens`,
  );
  seen("one circle taps", alone);
  seen("all tap", together);
  told("CPU of the product for a tap and all its screens, ms", cpuMs);
  verdict("99 of 100, one circle, ms", share(alone.waits, 0.99), aims.seenMs);
  verdict(`99 of 100, ${circles} circles, ms`, share(together.waits, 0.99), aims.seenMs);
  verdict("memory of each open tab, KB", memoryKb, aims.memoryKb);
}

function seen(what: string, { waits, missed }: Seen): void {
  told(`${what}: half within, ms`, share(waits, 0.5), `${waits.length} seen, ${missed} missed`);
}
