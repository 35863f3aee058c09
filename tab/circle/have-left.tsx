import { Body1, Button } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { EndingKind } from "../../shared/circle/ending.ts";
import { Notice } from "../ui/notice.tsx";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useReturn } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";

/** For whoever has left by themselves: the way back. */
export function HaveLeft({
  circle,
  name,
  purpose,
}: {
  readonly circle: CircleAddress;
  readonly name: string;
  readonly purpose: string;
}) {
  const say = useSay();
  const sayOwn = useSeasonSay();
  const back = useReturn(circle);
  return (
    <PlainPage title={name}>
      <Body1 as="p">{purpose}</Body1>
      <Notice
        action={
          <Button
            appearance="primary"
            disabledFocusable={back.isPending}
            onClick={() => back.run(undefined)}
          >
            {sayOwn("season:leave.return")}
          </Button>
        }
      >
        {sayOwn("season:leave.back")}
      </Notice>
      {back.error && <Sorry words={troubleWords(say, back.error, circleRefusals)} />}
    </PlainPage>
  );
}

/** For whoever is not of a circle that has ended: there is nothing to ask for. */
export function HasEnded({
  name,
  purpose,
  ended,
}: {
  readonly name: string;
  readonly purpose: string;
  readonly ended: EndingKind;
}) {
  const say = useSeasonSay();
  return (
    <PlainPage title={name}>
      <Body1 as="p">{purpose}</Body1>
      <Notice>{say(`season:ended.${ended}`)}</Notice>
    </PlainPage>
  );
}
