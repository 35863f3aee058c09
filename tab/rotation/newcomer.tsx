import { Button } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { Notice } from "../ui/notice.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useTurnRequests } from "./queries.ts";
import { rotationRefusals } from "./refusals.ts";

/** Who is new looks on at first, unless they would rather facilitate. */
export function Newcomer({ page }: { readonly page: CirclePage }) {
  const say = useLaterSay();
  const offerUndo = useUndo();
  const { offer } = useTurnRequests(page.circle);
  const mine = page.newcomers.find(({ person }) => person === page.me.person);
  if (!mine) return undefined;
  const { offers } = mine;
  const done = () =>
    offerUndo({ words: say("rotation:tab.doneOffered"), undo: () => offer.run(offers) });
  return (
    <>
      {offer.error && <Sorry words={troubleWords(say, offer.error, rotationRefusals)} />}
      <Notice
        action={
          <Button disabledFocusable={offer.isPending} onClick={() => offer.run(!offers, { done })}>
            {say(offers ? "rotation:tab.offerBack" : "rotation:tab.offer")}
          </Button>
        }
      >
        {say(offers ? "rotation:tab.offered" : "rotation:tab.newcomer")}
      </Notice>
    </>
  );
}
