import type { Figure } from "./compare.ts";

/** A table of what was compared. */
export function sideBySide(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  console.log(`  ${"".padEnd(44)} CPU ms  answered in ms`);
  for (const { name, cpuMs, waitMs } of figures)
    console.log(
      `  ${name.padEnd(44)} ${cpuMs.toFixed(3).padStart(6)}  ${waitMs.toFixed(2).padStart(14)}`,
    );
}

/** One figure against its aim. */
export function verdict(what: string, value: number, most: number): void {
  const met = value <= most ? "met" : "MISSED";
  console.log(`  ${what.padEnd(52)} ${value.toFixed(2).padStart(8)}  aim <= ${most}: ${met}`);
}

/** One figure that has no aim. */
export function told(what: string, value: number, more = ""): void {
  console.log(`  ${what.padEnd(52)} ${value.toFixed(2).padStart(8)}  ${more}`.trimEnd());
}

export function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(6)} KiB`;
}
