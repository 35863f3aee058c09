import type { CircleAddress } from "../../shared/circle/circle.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useLeave } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";

/** The way out, for oneself. */
export function LeaveCircle({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const leave = useLeave(address);
  return (
    <div>
      {leave.error && <Sorry words={troubleWords(say, leave.error, circleRefusals)} />}
      <ConfirmButton
        appearance="subtle"
        label={say("circle:tab.leave")}
        question={say("circle:tab.leaveQuestion")}
        yes={say("circle:tab.leave")}
        no={say("circle:tab.stay")}
        busy={leave.isPending}
        onConfirm={() => leave.run(undefined)}
      />
    </div>
  );
}
