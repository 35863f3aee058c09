/** What a measured program tells the benchmark: where it listens, and its CPU time when asked. */
export type FromProgram = { readonly port: number } | { readonly cpuMs: number };

/** Lets the benchmark that started this program measure it. Ends the program with the benchmark. */
export function measured(port: number): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 } satisfies FromProgram);
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port } satisfies FromProgram);
}
