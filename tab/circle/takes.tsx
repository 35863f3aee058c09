import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Rhythm } from "../../shared/schedule/rhythm.ts";
import { useAboutSay } from "../ui/about-say.ts";

/** What a circle takes of one's time, said before one joins, and where to read what it is. */
export function Takes({ rhythm }: { readonly rhythm: Rhythm }) {
  const say = useAboutSay();
  const styles = useStyles();
  return (
    <div className={styles.takes}>
      <Caption1 as="p" className={styles.words}>
        {say(`about:takes.rhythm.${rhythm.every}`, { minutes: rhythm.minutes })}{" "}
        {say("about:takes.free")}
      </Caption1>
      <Link href="#/about">{say("about:open")}</Link>
    </div>
  );
}

const useStyles = makeStyles({
  takes: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});
