import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CharterView } from "../../shared/contract/charter.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { useTime } from "../time/time-context.ts";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useComma, useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { CharterAssent } from "./charter-assent.tsx";
import { CharterChanges } from "./charter-changes.tsx";
import { CharterChoices } from "./charter-choices.tsx";
import { CharterForm } from "./charter-form.tsx";
import { CharterText } from "./charter-text.tsx";
import { Keeping } from "./keeping.tsx";
import { useCharter } from "./use-charter.ts";

/** On what terms the circle works, who has agreed to them, and one's own word. */
export function CharterPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("charter:title")} intro={say("charter:intro")}>
          <Loaded page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Loaded({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const charter = useCharter(page);
  if (charter.data) return <Charter page={page} charter={charter.data} />;
  if (charter.isPending) return <Skeleton />;
  return <Sorry words={troubleWords(say, charter.error)} onRetry={() => charter.refetch()} />;
}

function Charter({ page, charter }: { readonly page: CirclePage; readonly charter: CharterView }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const both = { page, charter };
  if (editing) return <CharterForm {...both} onEnd={() => setEditing(false)} />;
  return (
    <>
      <Standing {...both} />
      <CharterText words={charter.words} />
      {charter.mine && <CharterChanges before={charter.mine} words={charter.words} />}
      <Keeping page={page} />
      {page.me.standing === "joined" ? (
        <>
          <CharterAssent {...both} onChange={() => setEditing(true)} />
          <CharterChoices {...both} />
          <Link href="#/reset">{say("charter:reset")}</Link>
        </>
      ) : (
        <Notice>{say("charter:joinFirst")}</Notice>
      )}
    </>
  );
}

/** Which version it is, or that there is none yet; what waits for it. */
function Standing({ page, charter }: { readonly page: CirclePage; readonly charter: CharterView }) {
  const say = useSay();
  const comma = useComma();
  const time = useTime();
  const styles = useStyles();
  const { version, by, at, waitsFor, holds } = charter;
  const names = waitsFor.map((person) => nameOf(page.members, person)).join(comma);
  return (
    <>
      {waitsFor.length > 0 && <Notice accent>{say("charter:waitsFor", { names })}</Notice>}
      {holds && <Notice accent>{say("charter:askAgain")}</Notice>}
      {by && at ? (
        <Caption1 className={styles.quiet}>
          {say("charter:version", { version, name: nameOf(page.members, by), when: time.day(at) })}
        </Caption1>
      ) : (
        <Notice>{say("charter:template")}</Notice>
      )}
    </>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});
