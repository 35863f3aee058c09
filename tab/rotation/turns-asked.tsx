import { Button, Caption1 } from "@fluentui/react-components";
import type { CirclePage, TurnRequestView } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { pageTitle } from "../ui/page-title.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useTurnRequests } from "./queries.ts";
import { rotationRefusals } from "./refusals.ts";

const asks = {
  swap: "rotation:tab.theySwap",
  give: "rotation:tab.theyGive",
  "stand-in": "rotation:tab.theyStandIn",
} as const;

/** What others ask the reader about their turns: one tap says yes or no. */
export function TurnsAsked({ page }: { readonly page: CirclePage }) {
  const say = useLaterSay();
  const time = useTime();
  const offerUndo = useUndo();
  const { answer } = useTurnRequests(page.circle);
  const asked = page.turnRequests.filter(({ waits }) => waits.includes(page.me.person));
  const settle = ({ id: request, kind }: TurnRequestView, reply: "yes" | "no") => {
    const done = kind === "give" ? "rotation:tab.doneGiven" : "rotation:tab.doneYes";
    const words = say(reply === "yes" ? done : "rotation:tab.doneNo");
    const home = pageTitle();
    const failed = (error: unknown) =>
      offerUndo({ words: troubleWords(say, error, rotationRefusals) });
    const undo = () => answer.run({ request, answer: "open" }, { failed });
    answer.run({ request, answer: reply }, { done: () => offerUndo({ words, undo, home }) });
  };
  return (
    <>
      {answer.error && <Sorry words={troubleWords(say, answer.error, rotationRefusals)} />}
      {asked.map((request) => (
        <Notice
          key={request.id}
          accent
          action={
            <>
              <Button
                appearance="primary"
                disabledFocusable={answer.isPending}
                onClick={() => settle(request, "yes")}
              >
                {say("rotation:tab.yes")}
              </Button>
              <Button disabledFocusable={answer.isPending} onClick={() => settle(request, "no")}>
                {say("rotation:tab.no")}
              </Button>
            </>
          }
        >
          {say(asks[request.kind], { name: nameOf(page.members, request.by) })}
          {request.by === page.turns[0]?.person && page.next && (
            <Caption1 block>{time.session(page.next.startsAt, page.next.minutes)}</Caption1>
          )}
        </Notice>
      ))}
    </>
  );
}
