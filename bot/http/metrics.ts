import type { RequestHandler } from "express";
import type { Total } from "../ports/meter.ts";

/**
 * The product's totals as text for Prometheus, for whoever asks from the same machine: a sidecar, an operator in a shell. To
 * everyone else it is not there: how much is done where is nobody's business. A proxy on the same machine has to say for whom
 * it asks (`X-Forwarded-For`), as most do; one that does not passes for an operator, and must not pass `/metrics` on.
 * Format: https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function metrics(totals: readonly Total[]): RequestHandler {
  return ({ socket, headers }, response, next) => {
    const near = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? "");
    if (!near || headers["x-forwarded-for"] !== undefined) next();
    else response.type("text/plain; version=0.0.4").send(totals.map(lines).join(""));
  };
}

function lines({ name, about, by }: Total): string {
  const samples = [...by].map(([operation, sum]) => `${name}{operation="${operation}"} ${sum}\n`);
  return `# HELP ${name} ${about}\n# TYPE ${name} counter\n${samples.join("")}`;
}
