import type { DatabaseSync } from "node:sqlite";

/** Far longer than anyone repeats a commit. */
const rememberedForMs = 3_600_000;
export const tidyEveryMs = 10_000;

/**
 * Clears away what has expired, and out of the file's log of changes what was overwritten or deleted: words that somebody took
 * back are nowhere in the file within a minute. Does so by itself now and then, also when nobody writes.
 */
export function sqliteTidy(database: DatabaseSync, nowMs: () => number, everyMs: number) {
  const expired = database.prepare("DELETE FROM documents WHERE expires_at <= ?");
  const forget = database.prepare("DELETE FROM commits WHERE at <= ?");
  const changes = database.prepare("SELECT total_changes() AS count");
  let written: unknown = 0;

  function tidy(): void {
    if (!database.isOpen || database.isTransaction) return;
    const now = nowMs();
    expired.run(now);
    forget.run(now - rememberedForMs);
    const count = changes.get()?.["count"];
    if (count !== written && truncated(database)) written = count;
  }

  function tidyIfPossible(): void {
    try {
      tidy();
    } catch {
      // The disk is full, or the file gone: whoever writes next is told, and this is tried again.
    }
  }
  const timer = setInterval(tidyIfPossible, everyMs).unref();

  return {
    /** Once more, and then no longer. */
    end() {
      clearInterval(timer);
      tidyIfPossible();
    },
  };
}

/** False while another program reads: it is not waited for. */
function truncated(database: DatabaseSync): boolean {
  const { timeout } = database.prepare("PRAGMA busy_timeout").get() ?? {};
  database.exec("PRAGMA busy_timeout = 0");
  try {
    return database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${Number(timeout)}`);
  }
}
