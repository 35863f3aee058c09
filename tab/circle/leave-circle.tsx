import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { useSay } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useLeave, useReturn } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";

const words = ["keep", "take"] as const;

/** The way out, for oneself, with what becomes of one's words; and back at once. */
export function LeaveCircle({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const sayOwn = useSeasonSay();
  const offer = useUndo();
  const leave = useLeave(address);
  const back = useReturn(address);
  const [mine, setMine] = useState<(typeof words)[number]>("keep");
  const go = () =>
    leave.run(mine === "take", {
      // The page is another one by then: what had the focus is gone with it.
      done: () =>
        offer({
          words: sayOwn("season:leave.left"),
          undo: () => back.run(undefined),
          home: null,
        }),
    });
  return (
    <details>
      <summary>{say("circle:tab.leave")}</summary>
      <Field label={sayOwn("season:leave.words.label")}>
        <RadioGroup
          value={mine}
          onChange={(_, { value }) => setMine(value === "take" ? "take" : "keep")}
        >
          {words.map((each) => (
            <Radio key={each} value={each} label={sayOwn(`season:leave.words.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {leave.error && <Sorry words={troubleWords(say, leave.error, circleRefusals)} />}
      <ConfirmButton
        appearance="subtle"
        label={say("circle:tab.leave")}
        question={sayOwn("season:leave.question")}
        yes={say("circle:tab.leave")}
        no={say("circle:tab.stay")}
        busy={leave.isPending}
        onConfirm={go}
      />
    </details>
  );
}
