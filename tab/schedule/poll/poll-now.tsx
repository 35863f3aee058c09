import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useTime } from "../../time/time-context.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePollSay } from "../../ui/poll-say.ts";

/** That everyone is asked for a time, or that it is decided: the way there. */
export function PollNow({ page }: { readonly page: CirclePage }) {
  const say = usePollSay();
  const time = useTime();
  const { poll } = page;
  if (poll?.state === "open") {
    const { answered, of, closesAt } = poll;
    const when = time.brief(closesAt);
    return (
      <Notice accent action={<LinkButton href="#/poll">{say("poll:answer")}</LinkButton>}>
        {say("poll:openNow")}{" "}
        {[say("poll:until", { when }), say("poll:answered", { answered, count: of })].join(" · ")}
      </Notice>
    );
  }
  if (poll?.state !== "decided" || !poll.startsAt) return undefined;
  return (
    <Notice
      accent
      action={
        <LinkButton appearance="primary" href="#/poll">
          {say("poll:book")}
        </LinkButton>
      }
    >
      {say("poll:decided", { when: time.brief(poll.startsAt) })}
    </Notice>
  );
}
