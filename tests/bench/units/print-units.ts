import { told, verdict } from "../report.ts";
import type { Polling } from "./polling.ts";
import type { Units } from "./units.ts";

const aims = { page: 10, mine: 5, booking: 40, job: 35 };

/** The columns beside their aims; the same in every row is the aim behind the aims. */
export function printUnits(found: readonly Units[], looks: Polling): void {
  console.log("\nRequest units in a circle of twelve, as Cosmos DB's stand-in charges them");
  row("", "page", "kept page", "my circles", "booking", "a job", "jobs of a booking");
  for (const { name, page, keptPage, mine, booking, job, following } of found)
    row(name, ...[page, keptPage, mine, booking, job, following].map((each) => each.toFixed(1)));
  const most = (of: keyof typeof aims) => Math.max(...found.map((each) => each[of]));
  verdict("the circle's page", most("page"), aims.page);
  verdict("my circles, three of them", most("mine"), aims.mine);
  verdict("booking a session", most("booking"), aims.booking);
  verdict("claiming and settling a job", most("job"), aims.job);
  verdict("the dearest of all rows against the first", flatness(found), 1.05);
  told("an instance's looks for due work, an hour", looks.due);
  told("its looks for others' commits while nobody listens", looks.alone);
  told("the same while somebody listens", looks.followed);
}

/** How many times as much the same costs elsewhere than in the first row, at most. */
function flatness([first, ...others]: readonly Units[]): number {
  if (!first) return Number.NaN;
  const costs = ({ page, mine, booking, job }: Units) => [page, mine, booking, job];
  return Math.max(
    ...others.flatMap((each) => costs(each).map((cost, at) => cost / (costs(first)[at] ?? 0))),
  );
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(`  ${name.padEnd(32)}${cells.map((cell) => cell.padStart(12)).join("")}`);
}
