import { Button, makeStyles } from "@fluentui/react-components";
import type { CirclePage, ResourceView } from "../../shared/contract/circle-page.ts";
import { pageTitle } from "../ui/page-title.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { useSharingSay } from "../ui/sharing-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useJudge, useRemoveResource, useRestoreResource } from "./queries.ts";
import { shelfRefusals } from "./refusals.ts";
import { ResourceWords } from "./resource-words.tsx";

/** What was true once: put away, found by the search, and back on the shelf with one tap. */
export function WasTrue({
  page,
  away,
}: {
  readonly page: CirclePage;
  readonly away: readonly ResourceView[];
}) {
  const say = useSharingSay();
  const styles = useStyles();
  if (away.length === 0) return undefined;
  return (
    <Section title={say("sharing:was.title")}>
      <ul className={styles.list}>
        {away.map((item) => (
          <AwayRow key={item.resource} page={page} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function AwayRow({ page, item }: { readonly page: CirclePage; readonly item: ResourceView }) {
  const say = useSay();
  const saySharing = useSharingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const judge = useJudge(page.circle);
  const remove = useRemoveResource(page.circle);
  const restore = useRestoreResource(page.circle);
  const trouble = judge.error ?? remove.error;
  const { resource } = item;
  const takeOff = () => {
    const home = pageTitle();
    const undo = () => restore.run(resource);
    const words = say("shelf:tab.removed");
    remove.run(resource, { done: () => offerUndo({ words, undo, home }) });
  };
  const back = () => {
    const home = pageTitle();
    const words = saySharing("sharing:still.back");
    const undo = () => judge.run({ resource, verdict: "was" });
    judge.run({ resource, verdict: "still" }, { done: () => offerUndo({ words, undo, home }) });
  };
  return (
    <li className={styles.row}>
      <ResourceWords page={page} resource={item} />
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={`${saySharing("sharing:was.back")}: ${item.title}`}
          disabledFocusable={judge.isPending}
          onClick={back}
        >
          {saySharing("sharing:was.back")}
        </Button>
        <Button
          size="small"
          aria-label={say("app:tab.remove", { item: item.title })}
          disabledFocusable={remove.isPending}
          onClick={takeOff}
        >
          {saySharing("sharing:was.remove")}
        </Button>
      </div>
      {trouble && <Sorry words={troubleWords(say, trouble, shelfRefusals)} />}
    </li>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  row: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
