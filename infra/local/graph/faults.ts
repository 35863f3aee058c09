import { setTimeout as wait } from "node:timers/promises";
import { GraphRefusal } from "./graph-refusal.ts";
import type { Fault } from "./graph-world.ts";
import type { Operation } from "./operation.ts";

/** An operation, as far as it takes to name it. */
export type Asked = Pick<Operation, "method" | "path" | "service">;

export interface Faults {
  inject(fault: Fault): void;
  /** Lets every answer take this long, so that requests meet. */
  slow(milliseconds: number): void;
  clear(): void;
  /** What has been asked of Graph so far, each operation once: its method and its path as the documentation spells it. */
  asked(): readonly Asked[];
  /** @throws GraphRefusal when it is this request's turn to fail; answers whether its answer gets lost */
  strike(operation: Asked, path: string): boolean;
  dawdle(): Promise<void>;
}

const codes: Readonly<Record<number, string>> = {
  400: "ErrorInvalidRecipients",
  401: "InvalidAuthenticationToken",
  403: "Forbidden",
  404: "NotFound",
  429: "TooManyRequests",
  500: "InternalServerError",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

/** What goes wrong because someone asked for it. */
export function faults(): Faults {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  let slowness = 0;
  const heard = new Map<string, Asked>();
  return {
    asked: () => [...heard.values()],
    inject: (fault) => void waiting.push({ fault, left: fault.times }),
    slow: (milliseconds) => {
      slowness = milliseconds;
    },
    clear() {
      waiting = [];
      slowness = 0;
    },
    strike({ method, path: spelled, service }, path) {
      heard.set(`${method} ${spelled}`, { method, path: spelled, service });
      const turn = waiting.find(({ fault }) => fits(fault, method, path));
      if (turn === undefined) return false;
      turn.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      if (turn.fault.answer === "lost") return true;
      throw refusal(turn.fault, turn.fault.answer);
    },
    dawdle: () => (slowness > 0 ? wait(slowness) : Promise.resolve()),
  };
}

function fits(fault: Fault, method: string, path: string): boolean {
  return (fault.method ?? method) === method && new RegExp(fault.path, "i").test(path);
}

function refusal({ code, retryAfterSeconds }: Fault, status: number): GraphRefusal {
  const headers: Readonly<Record<string, string>> =
    retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return new GraphRefusal(status, code ?? codes[status] ?? "UnknownError", "Asked for.", headers);
}
