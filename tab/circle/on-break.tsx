import { Button } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { millisecondsOf } from "../time/milliseconds.ts";
import { useTime } from "../time/time-context.ts";
import { Notice } from "../ui/notice.tsx";
import { pageTitle } from "../ui/page-title.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { breakRefusals } from "./break-refusals.ts";
import { useComeBack, usePause } from "./use-pause.ts";

/** That the reader takes a break, until when, and the way back before that. */
export function OnBreak({ page, until }: { readonly page: CirclePage; readonly until: Instant }) {
  const say = useSay();
  const time = useTime();
  const offer = useUndo();
  const back = useComeBack(page);
  const pause = usePause(page);
  const comeBack = () =>
    back.run(undefined, {
      done: () =>
        offer({
          words: say("circle:tab.break.isBack"),
          undo: () => pause.run(time.dateOf(millisecondsOf(until))),
          home: pageTitle(),
        }),
    });
  return (
    <>
      <Notice
        accent
        action={
          <Button disabledFocusable={back.isPending} onClick={comeBack}>
            {say("circle:tab.break.back")}
          </Button>
        }
      >
        {say("circle:tab.break.mine", { when: time.day(until) })}
      </Notice>
      {back.error && <Sorry words={troubleWords(say, back.error, breakRefusals)} />}
    </>
  );
}
