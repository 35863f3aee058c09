import { Button } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { busyMinutes } from "../../shared/schedule/busy-week.ts";
import { useRunningSay } from "../ui/running-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useShorten } from "./queries.ts";
import { scheduleRefusals } from "./refusals.ts";

/** Makes the planned session twenty minutes long, or as long as planned again. Any member may. */
export function BusyWeek({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  const shorten = useShorten(page.circle, session.session);
  const { minutes, usualMinutes } = session;
  const busy = usualMinutes === undefined;
  if (busy && minutes <= busyMinutes) return undefined;
  const change = () =>
    shorten.run(busy, {
      done: () =>
        offerUndo({
          words: say(busy ? "running:busy.shortened" : "running:busy.lengthened"),
          undo: () => shorten.run(!busy),
        }),
    });
  return (
    <>
      {shorten.error && <Sorry words={troubleWords(sayTrouble, shorten.error, scheduleRefusals)} />}
      <Button appearance="subtle" disabledFocusable={shorten.isPending} onClick={change}>
        {busy
          ? say("running:busy.short", { count: busyMinutes })
          : say("running:busy.usual", { count: usualMinutes })}
      </Button>
    </>
  );
}
