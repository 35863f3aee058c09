import { Body1, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.ts";
import { useAboutSay } from "../ui/about-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { SendHelp } from "./send-help.tsx";

interface Route {
  readonly name: string;
  readonly link: string;
}

/** Whom to turn to when something is bigger than a circle, or when something in it is wrong. */
export function HelpPage() {
  const say = useSay();
  const sayAbout = useAboutSay();
  const styles = useStyles();
  const { query } = useApi();
  const help = useQuery(query.circle.help.queryOptions());
  return (
    <PageFrame title={say("circle:tab.help.title")} intro={say("circle:tab.help.intro")}>
      {help.isPending && <Skeleton />}
      {help.isError && (
        <Sorry words={troubleWords(say, help.error)} onRetry={() => help.refetch()} />
      )}
      {help.data && (
        <>
          <Section title={say("circle:tab.help.bigger")}>
            <Body1>{say("circle:tab.help.biggerWords")}</Body1>
            <Routes routes={help.data.routes} />
            <SendHelp />
          </Section>
          <Section title={say("circle:tab.help.concern")}>
            <Body1>{say("circle:tab.help.concernWords")}</Body1>
            <Routes routes={help.data.concern ? [help.data.concern] : []} />
            <Link href="#/members">{say("circle:tab.help.leave")}</Link>
          </Section>
          <Caption1 className={styles.quiet}>{say("circle:tab.help.private")}</Caption1>
          <Link href="#/about">{sayAbout("about:open")}</Link>
        </>
      )}
    </PageFrame>
  );
}

function Routes({ routes }: { readonly routes: readonly Route[] }) {
  const say = useSay();
  const styles = useStyles();
  if (routes.length === 0) return <Body1>{say("circle:tab.help.none")}</Body1>;
  return (
    <ul className={styles.list}>
      {routes.map(({ name, link }) => (
        <li key={link}>
          <Link href={link} target="_blank" rel="noreferrer">
            {name}
          </Link>
          <Caption1 className={styles.where}>{shown(link)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

/** Where a link leads, as people read it: the host of a page, an address, a number. */
function shown(link: string): string {
  return link.startsWith("https:") ? new URL(link).host : link.replace(/^\w+:/, "");
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyle: "none",
    overflowWrap: "anywhere",
  },
  where: { display: "block", color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
