import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { WordsAskedFor } from "../../shared/contract/shelf.ts";
import { nameOf } from "../ui/names.ts";
import { pageTitle } from "../ui/page-title.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { useSharingSay } from "../ui/sharing-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useAllow, useRemoveResource } from "./queries.ts";
import { shelfRefusals } from "./refusals.ts";

/** Words of the reader's that others would like on the shelf: theirs to allow, and shown to nobody else. */
export function WordsAsked({
  page,
  asked,
}: {
  readonly page: CirclePage;
  readonly asked: readonly WordsAskedFor[];
}) {
  const say = useSharingSay();
  const styles = useStyles();
  if (asked.length === 0) return undefined;
  return (
    <Section title={say("sharing:asked.title")}>
      <ul className={styles.list}>
        {asked.map((each) => (
          <AskedRow key={each.request} page={page} asked={each} />
        ))}
      </ul>
    </Section>
  );
}

function AskedRow({ page, asked }: { readonly page: CirclePage; readonly asked: WordsAskedFor }) {
  const say = useSay();
  const saySharing = useSharingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const allow = useAllow(page.circle);
  const remove = useRemoveResource(page.circle);
  const { request, by, text, title, why } = asked;
  const answer = (allowed: boolean) => {
    const home = pageTitle();
    const done = () =>
      allowed
        ? offerUndo({
            words: saySharing("sharing:asked.yesDone"),
            undo: () => remove.run(request),
            home,
          })
        : offerUndo({ words: saySharing("sharing:asked.noDone"), home });
    allow.run({ request, allowed }, { done });
  };
  return (
    <li className={styles.row}>
      <Body1>{saySharing("sharing:asked.about", { name: nameOf(page.members, by) })}</Body1>
      <blockquote className={styles.words}>{text}</blockquote>
      <Caption1>
        {title}
        {why && ` · ${saySharing("sharing:asked.whyIs", { why })}`}
      </Caption1>
      <div className={styles.buttons}>
        <Button disabledFocusable={allow.isPending} onClick={() => answer(true)}>
          {saySharing("sharing:asked.yes")}
        </Button>
        <Button disabledFocusable={allow.isPending} onClick={() => answer(false)}>
          {saySharing("sharing:asked.no")}
        </Button>
      </div>
      {allow.error && <Sorry words={troubleWords(say, allow.error, shelfRefusals)} />}
    </li>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  row: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  words: {
    margin: 0,
    paddingLeft: "12px",
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
