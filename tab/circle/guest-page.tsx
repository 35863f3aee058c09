import { Body1, Body1Strong, Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { GuestPage as Page } from "../../shared/contract/guest.ts";
import { useTime } from "../time/time-context.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";

/** All that a guest of one session sees: when it is, and what is on. */
export function GuestPage({ page }: { readonly page: Page }) {
  const say = useSeasonSay();
  const sayAgenda = useSay();
  const time = useTime();
  const styles = useStyles();
  const { name, startsAt, minutes, joinUrl, items } = page;
  return (
    <PlainPage title={say("season:guest.page.title")}>
      <Body1 as="p">{say("season:guest.page.words", { name })}</Body1>
      <Body1Strong as="p">{time.session(startsAt, minutes)}</Body1Strong>
      {joinUrl && (
        <div>
          <Button as="a" appearance="primary" href={joinUrl} target="_blank" rel="noreferrer">
            {say("season:guest.page.join")}
          </Button>
        </div>
      )}
      <ol className={styles.list}>
        {items.map(({ kind, minutes: each, text, mode }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a guest is told no ids, and two parts may say the same; a line has nothing to lose when it moves
          <li key={index}>
            <Body1>{text ?? sayAgenda(`agenda:tab.segment.${kind as "check-in"}`)}</Body1>{" "}
            <Caption1>
              {say("season:guest.page.part", { minutes: each })}
              {mode && ` · ${sayAgenda(`agenda:mode.${mode}`)}`}
            </Caption1>
          </li>
        ))}
      </ol>
    </PlainPage>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, paddingLeft: "24px" },
});
