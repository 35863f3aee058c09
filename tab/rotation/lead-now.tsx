import { Button } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { useNow } from "../time/clock-context.ts";
import { millisecondsOf } from "../time/milliseconds.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { nameOf } from "../ui/names.ts";
import { pageTitle } from "../ui/page-title.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useLead } from "./queries.ts";
import { rotationRefusals } from "./refusals.ts";

/** As long after the start as the server has it. */
const patience = 4 * 60_000;

/** Facilitating in somebody's place: a session that runs, or one that nobody has started. */
export function LeadNow({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const say = useLaterSay();
  const now = useNow(10);
  const { busy, trouble, begin, take } = useLeading(page, session);
  const { facilitator: from, state, booking, startsAt } = session;
  const late =
    state === "planned" && booking === "booked" && now >= millisecondsOf(startsAt) + patience;
  const mayTake = from !== page.me.person && (state === "live" || late);
  const title = late ? "rotation:tab.startFor" : "rotation:tab.takeFrom";
  return (
    <>
      {trouble && <Sorry words={troubleWords(say, trouble, rotationRefusals)} />}
      {mayTake && (
        <Button disabledFocusable={busy} onClick={late ? begin : take}>
          {from === undefined
            ? say("rotation:tab.take")
            : say(title, { name: nameOf(page.members, from) })}
        </Button>
      )}
    </>
  );
}

/** Taking the lead, and handing it back to whoever had it. */
function useLeading(page: CirclePage, { session, facilitator: from }: SessionView) {
  const say = useLaterSay();
  const offerUndo = useUndo();
  const { lead, startInstead } = useLead(page.circle, session);
  const me = page.me.person;
  const done = () =>
    offerUndo({
      words:
        from === undefined
          ? say("rotation:tab.tookFree")
          : say("rotation:tab.took", { name: nameOf(page.members, from) }),
      ...(from && { undo: () => lead.run({ from: me, to: from }) }),
      home: pageTitle(),
    });
  return {
    busy: lead.isPending || startInstead.isPending,
    trouble: lead.error ?? startInstead.error,
    begin: () => startInstead.run(undefined, { done }),
    take: () => lead.run({ from, to: me }, { done }),
  };
}
