export type Lifecycle = "missed" | "subscriptionRemoved" | "reauthorizationRequired";

/** What Graph sends to whoever subscribed. Nobody waits for it. */
export interface Notifications {
  /** Whether somebody there answers as is asked of whoever subscribes. */
  validates(address: string): Promise<boolean>;
  /** `lost`: it could not be delivered; told once somebody is there again. */
  send(address: string, value: readonly object[], lost?: () => void): void;
  /** Loses the next so many, without a word. */
  lose(count: number): void;
  /** Everything that was sent has been answered. */
  settled(): Promise<void>;
}

const patience = 10_000;

/** Over HTTP, one after the other for each address, as they come. */
export function notifications(): Notifications {
  const lines = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const owed = new Set<() => void>();
  let toLose = 0;

  async function deliver(address: string, value: readonly object[], lost?: () => void) {
    if (!(await delivered(address, value))) {
      if (lost) owed.add(lost);
      return;
    }
    const tell = [...owed];
    owed.clear();
    for (const each of tell) each();
  }

  return {
    validates,
    send(address, value, lost) {
      if (toLose > 0) {
        toLose -= 1;
        return;
      }
      const before = lines.get(address) ?? Promise.resolve();
      const now = before.then(() => deliver(address, value, lost));
      lines.set(address, now);
      underWay.add(now);
      void now.finally(() => underWay.delete(now));
    },
    lose(count) {
      toLose = count;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function delivered(address: string, value: readonly object[]): Promise<boolean> {
  try {
    const body = JSON.stringify({ value });
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(address, { method: "POST", headers, body, signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** https, as Graph asks for; on this machine plain http will do. */
function isAcceptable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

async function validates(address: string): Promise<boolean> {
  if (!URL.canParse(address) || !isAcceptable(address)) return false;
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${crypto.randomUUID()} <&"é`;
  try {
    const asked = new URL(address);
    asked.searchParams.set("validationToken", token);
    const signal = AbortSignal.timeout(patience);
    const headers = { "content-type": "text/plain; charset=utf-8" };
    const answer = await fetch(asked, { method: "POST", headers, signal });
    const isText = answer.headers.get("content-type")?.startsWith("text/plain") === true;
    return answer.status === 200 && isText && (await answer.text()) === token;
  } catch {
    return false;
  }
}
