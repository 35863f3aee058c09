import { Body1, Button } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { EndingKind } from "../../shared/circle/ending.ts";
import { useApi } from "../api/api-context.ts";
import { lazyPart } from "../ui/lazy-part.ts";
import { Notice } from "../ui/notice.tsx";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";

const HaveLeft = lazyPart(async () => (await import("./have-left.tsx")).HaveLeft);
const HasEnded = lazyPart(async () => (await import("./have-left.tsx")).HasEnded);

/** For someone of the conversation who is not of the circle: its name and purpose, and a way to ask. */
export function OutsidePage({
  circle,
  name,
  purpose,
  asked,
  mayReturn = false,
  ended,
}: {
  readonly circle: CircleAddress;
  readonly name: string;
  readonly purpose: string;
  readonly asked: boolean;
  readonly mayReturn?: boolean | undefined;
  readonly ended?: EndingKind | undefined;
}) {
  const say = useSay();
  const { call, query } = useApi();
  const queries = useQueryClient();
  const askToJoin = useMutation({
    mutationFn: () => call.circle.askToJoin(circle),
    onSettled: () => queries.invalidateQueries({ queryKey: query.circle.at.key() }),
  });
  if (mayReturn) return <HaveLeft circle={circle} name={name} purpose={purpose} />;
  if (ended) return <HasEnded name={name} purpose={purpose} ended={ended} />;
  return (
    <PlainPage title={name}>
      <Body1 as="p">{purpose}</Body1>
      {asked ? (
        <Notice>{say("circle:tab.outside.asked")}</Notice>
      ) : (
        <Notice
          action={
            <Button
              appearance="primary"
              disabled={askToJoin.isPending}
              onClick={() => askToJoin.mutate()}
            >
              {say("circle:tab.outside.ask")}
            </Button>
          }
        >
          {say("circle:tab.outside.words")}
        </Notice>
      )}
      {askToJoin.isError && <Sorry words={troubleWords(say, askToJoin.error)} />}
    </PlainPage>
  );
}
