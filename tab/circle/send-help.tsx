import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useApi } from "../api/api-context.ts";
import { useSay, useVoice } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";

/** Has the bot send whom to turn to into the reader's own chat: the conversation goes on, and nobody sees it. */
export function SendHelp() {
  const say = useSay();
  const sayOwn = useSeasonSay();
  const { language } = useVoice();
  const { call } = useApi();
  const send = useMutation({ mutationFn: () => call.circle.sendHelp({ language }) });
  return (
    <div>
      <Button disabledFocusable={send.isPending} onClick={() => send.mutate()}>
        {sayOwn("season:help.send")}
      </Button>
      <div role="status">{send.isSuccess && sayOwn("season:help.sent")}</div>
      {send.isError && <Sorry words={troubleWords(say, send.error)} />}
    </div>
  );
}
