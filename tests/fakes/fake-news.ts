import type { CalendarNews } from "../../bot/ports/calendar-news.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";
import { tenantCalled } from "../builders/ids.ts";

/** Word of changes in memory: what `changed` names is told at the next question, from one mailbox. */
export function fakeNews(mailbox = "circles@contoso.example") {
  const telling: { id: string; until: string }[] = [];
  const log: string[] = [];
  const trouble: { silent?: boolean; expired?: boolean; fault?: Error | undefined } = {};
  const asked: string[] = [];
  let made = 0;
  const note = (what: string) => {
    asked.push(what);
    if (trouble.fault) throw trouble.fault;
  };
  const news: CalendarNews = {
    tenant: tenantCalled("contoso"),
    async tell(_mailbox, until, afresh) {
      note("tell");
      if (trouble.silent) return refuse("refused");
      if (afresh) telling.length = 0;
      if (telling.length === 0) telling.push({ id: `told-${++made}`, until });
      const [first] = telling;
      if (!first) throw new Error("nobody tells");
      first.until = until;
      return ok({ id: first.id, until });
    },
    async goOn(_mailbox, id, until) {
      note("goOn");
      const found = telling.find((each) => each.id === id);
      if (!found) return refuse("gone");
      found.until = until;
      return ok({ id, until });
    },
    async stop(_mailbox, id) {
      note("stop");
      const at = telling.findIndex((each) => each.id === id);
      if (at >= 0) telling.splice(at, 1);
    },
    fingerprint: () => "print",
    mailboxOf: (secret) => (secret === "secret" ? mailbox : undefined),
    async changes(_mailbox, { position }) {
      note("changes");
      if (trouble.expired && position !== undefined) {
        trouble.expired = false;
        return refuse("expired");
      }
      const events = log.slice(Number(position ?? 0));
      return ok({ events, position: String(log.length), more: false });
    },
  };
  return {
    ...news,
    trouble,
    telling,
    /** What was asked, in order. */
    asked,
    changed: (event: string) => void log.push(event),
  };
}
