import { Body1, Link, makeStyles, Title2, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useSay } from "../ui/say.ts";

/** What circle this is and what for. The title can take the focus when what had it is gone. */
export function CircleHeader({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Title2 as="h1" tabIndex={-1} className={styles.title}>
        {page.name}
      </Title2>
      <Body1 as="p" className={styles.purpose}>
        {page.purpose}
      </Body1>
      {page.unkept && <Link href="#/charter">{say("app:tab.nothingKeptHere")}</Link>}
    </header>
  );
}

/** The ways to the second level. */
export function CircleNav({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  const joined = page.members.filter(({ standing }) => standing === "joined").length;
  return (
    <nav aria-label={say("circle:tab.more")} className={styles.nav}>
      <Link href="#/members">{say("circle:members", { count: joined })}</Link>
      <Link href="#/charter">{say("charter:title")}</Link>
      <Link href="#/season">{say("circle:tab.season")}</Link>
      <Link href="#/past">{say("schedule:tab.past")}</Link>
      <Link href="#/shelf">{say("shelf:tab.title")}</Link>
      {page.me.standing === "joined" && <Link href="#/wins">{say("circle:tab.wins")}</Link>}
      {page.me.standing === "joined" && <Link href="#/promises">{say("circle:tab.promises")}</Link>}
      {page.me.standing === "joined" && (
        <Link href="#/settings">{say("circle:tab.settings.title")}</Link>
      )}
      <Link href="#/help">{say("circle:tab.help.title")}</Link>
    </nav>
  );
}

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  title: { margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  purpose: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  nav: { display: "flex", flexWrap: "wrap", gap: "8px 24px", padding: "0 4px" },
});
