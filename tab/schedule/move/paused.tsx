import { Button } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { millisecondsOf } from "../../time/milliseconds.ts";
import { useTime } from "../../time/time-context.ts";
import { useMovesSay } from "../../ui/moves-say.ts";
import { nameOf } from "../../ui/names.ts";
import { Notice } from "../../ui/notice.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { usePauseCircle, useResume } from "./queries.ts";

/** That the whole circle does not meet for a while, until when, and the way on before that. */
export function Paused({ page }: { readonly page: CirclePage }) {
  const moves = useMovesSay();
  const time = useTime();
  const offer = useUndo();
  const resume = useResume(page.circle);
  const pause = usePauseCircle(page.circle);
  if (!page.paused) return undefined;
  const { until, by } = page.paused;
  const goOn = () =>
    resume.run(undefined, {
      done: () =>
        offer({
          words: moves("moves:pause.resumed"),
          undo: () => pause.run(time.dateOf(millisecondsOf(until))),
          home: pageTitle(),
        }),
    });
  return (
    <>
      <Notice
        accent
        action={
          page.me.standing === "joined" && (
            <Button disabledFocusable={resume.isPending} onClick={goOn}>
              {moves("moves:pause.resume")}
            </Button>
          )
        }
      >
        {moves("moves:pause.until", { when: time.day(until) })}{" "}
        {moves("moves:pause.by", { name: nameOf(page.members, by) })}
      </Notice>
      <MoveTrouble error={resume.error ?? pause.error} />
    </>
  );
}
