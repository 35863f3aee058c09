import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, type Figure, type Round, timesAsMuch } from "../compare.ts";
import { program } from "../program.ts";
import { told, verdict } from "../report.ts";

/** Circles a second and core that the rules are to manage. */
const aim = 20_000;
const names = {
  rules: "the season's rules",
  bare: "one query and its JSON, SQLite",
  product: "the product's read, SQLite",
} as const;

/** The season's rules of circles, beside reading the same circles. */
export async function rules(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-rules-"));
  const file = new URL("./side.ts", import.meta.url);
  const filling = await program(file, ["fill", folder]);
  await filling.stop();
  const sides = await Promise.all(
    Object.entries(names).map(async ([way, name]) => {
      const side = await program(file, [way, folder]);
      const round = (from: number, count: number) =>
        side.ask("round", { from, count }) as Promise<Round>;
      return { name, round, stop: () => side.stop() };
    }),
  );
  const figures = await compare(sides, 4000);
  await Promise.all(sides.map((side) => side.stop()));
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

export function printRules([rule, bare, product]: readonly Figure[]): void {
  if (!(rule && bare && product)) return;
  console.log("\nRotation, queue and balances of a circle of seven, beside reading it");
  for (const { name, cpuMs } of [rule, bare, product]) {
    told(`${name}, CPU µs a circle`, cpuMs * 1000, `${Math.round(1000 / cpuMs)} a second and core`);
  }
  verdict("rules, CPU ms for 20,000 circles", rule.cpuMs * aim, 1000);
  verdict("rules against the bare read", timesAsMuch(rule, bare), 1);
}
