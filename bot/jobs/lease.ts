import { later } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument } from "../ports/documents.ts";

/** A claimed job, renewed in the background until it is dropped. */
export interface Lease {
  /** Does something to the job as it stands now; undefined when it is someone else's by now. */
  use<T>(act: (job: StoredDocument) => Promise<T>): Promise<T | undefined>;
  /** Whether the job is still ours, for a whole lease more. */
  renew(): Promise<boolean>;
  /** Puts the job back for whoever comes next. */
  giveUp(): Promise<void>;
  drop(): void;
}

/**
 * Claims a due job. The lease counts on the product's clock, which can be moved: it is looked at often in real time,
 * so that a job does not come back while it runs.
 */
export async function lease(
  { documents, clock }: Pick<Context, "documents" | "clock">,
  due: StoredDocument,
  { leaseSeconds, renewMs }: { readonly leaseSeconds: number; readonly renewMs: number },
): Promise<Lease | undefined> {
  let renewAt = clock.now();
  let job = await claim(due);
  if (!job) return undefined;
  let before: Promise<unknown> = Promise.resolve();
  let renewing = false;
  const timer = setInterval(() => {
    if (renewing || clock.now() < renewAt) return;
    renewing = true;
    // A store that does not answer is asked again at the next look.
    const ended = () => {
      renewing = false;
    };
    renew().then(ended, ended);
  }, renewMs);

  async function claim(from: StoredDocument): Promise<StoredDocument | undefined> {
    const now = clock.now();
    const claimed = await documents.claim(from, later(now, { seconds: leaseSeconds }));
    renewAt = later(now, { seconds: Math.ceil(leaseSeconds / 3) });
    return claimed;
  }

  /** One after the other: each needs the etag that the one before left. */
  function use<T>(act: (current: StoredDocument) => Promise<T>): Promise<T | undefined> {
    const turn = before.then(() => (job === undefined ? undefined : act(job)));
    before = turn.catch(() => undefined);
    return turn;
  }

  async function renew(): Promise<boolean> {
    await use(async (current) => {
      job = await claim(current);
    });
    return job !== undefined;
  }

  return {
    use,
    renew,
    async giveUp() {
      clearInterval(timer);
      await use((current) => {
        job = undefined;
        return documents.postpone(current, clock.now(), current.body);
      });
    },
    drop: () => clearInterval(timer),
  };
}
