import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useSessionChanges } from "./queries.ts";
import { Presence } from "./session-buttons.tsx";

/** The session that was: who was there, and the way to look back on it. */
export function LastSession({ page }: { readonly page: CirclePage }) {
  const last = page.past.find(({ state }) => state === "closed");
  if (!last || page.me.standing !== "joined") return undefined;
  return <Held page={page} session={last} />;
}

function Held({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: CirclePage["past"][number];
}) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  const { attend } = useSessionChanges(page.circle, session.session);
  return (
    <Section title={say("schedule:tab.last")}>
      <Body1 as="p" className={styles.words}>
        {time.session(session.startsAt, session.minutes)}
        {" · "}
        {say("schedule:tab.were", { count: session.present.length })}
      </Body1>
      {attend.error && <Sorry words={troubleWords(say, attend.error)} />}
      <div className={styles.buttons}>
        <Presence
          present={session.present.includes(page.me.person)}
          busy={attend.isPending}
          onChange={attend.run}
        />
        <LinkButton href={`#/reflect/${session.session}`}>{say("schedule:tab.reflect")}</LinkButton>
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
