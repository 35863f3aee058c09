import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { lazily } from "../ui/lazily.ts";
import { nameOf } from "../ui/names.ts";
import { RowButtons } from "../ui/row-buttons.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { siteOf } from "../ui/web-link.ts";
import { draftOf } from "./ask-draft.ts";
import { expectedWords } from "./expected-words.ts";
import { FromShelf } from "./from-shelf.tsx";
import { ModeIcon } from "./mode-icon.tsx";
import { agendaRefusals } from "./refusals.ts";
import { AgendaRow } from "./segment-row.tsx";
import { useAskRow } from "./use-ask-row.ts";

const AskForm = lazily(async () => (await import("./ask-form.tsx")).AskForm);

/** An ask in the agenda, or in the line behind it, with what a member may do to it. */
export function AskRow({
  page,
  asks,
  ask,
  minutes,
  mayChange,
}: {
  readonly page: CirclePage;
  readonly asks: readonly AskView[];
  readonly ask: AskView;
  readonly minutes?: number;
  readonly mayChange: boolean;
}) {
  const say = useSay();
  const [basis, setBasis] = useState<number>();
  const row = useAskRow(page.circle, asks, ask);
  const close = () => {
    setBasis(undefined);
    row.edit.reset();
  };
  const index = asks.indexOf(ask);
  return (
    <AgendaRow minutes={minutes}>
      {row.trouble && <Sorry words={troubleWords(say, row.trouble, agendaRefusals)} />}
      {basis === undefined ? (
        <AskWords page={page} ask={ask} waits={minutes === undefined} />
      ) : (
        <Suspense fallback={<Body1>{ask.text}</Body1>}>
          <AskForm
            start={draftOf(ask)}
            label={say("agenda:tab.editing")}
            unkept={page.unkept !== undefined}
            busy={row.edit.isPending}
            onCancel={close}
            onSave={(draft) =>
              row.save(basis, draft, { onSaved: close, onConflict: (edition) => setBasis(edition) })
            }
          />
        </Suspense>
      )}
      {mayChange && basis === undefined && (
        <RowButtons
          item={ask.text}
          position={index}
          count={asks.length}
          busy={row.busy}
          onEdit={() => setBasis(ask.edition)}
          onMove={row.step}
          onRemove={row.takeOff}
        />
      )}
    </AgendaRow>
  );
}

function AskWords({
  page,
  ask,
  waits,
}: {
  readonly page: CirclePage;
  readonly ask: AskView;
  /** The coming session has no time for it. */
  readonly waits: boolean;
}) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  const own = ask.by === page.me.person;
  const expected = expectedWords(say, time, ask);
  return (
    <div className={styles.ask}>
      <Body1Strong className={styles.text}>{ask.text}</Body1Strong>
      <Caption1 className={styles.about}>
        <span>{own ? say("agenda:tab.yours") : nameOf(page.members, ask.by)}</span>
        <span className={styles.mode}>
          <ModeIcon mode={ask.mode} />
          {say(`agenda:mode.${ask.mode}`)}
        </span>
        {own && ask.place !== undefined && (
          <span>{say("agenda:tab.place", { place: ask.place })}</span>
        )}
        {(own || waits) && expected && <span>{expected}</span>}
        {ask.neededBy && <span>{say("agenda:tab.by", { date: time.date(ask.neededBy) })}</span>}
        {ask.link && (
          <Link href={ask.link} target="_blank" rel="noreferrer" inline className={styles.link}>
            {siteOf(ask.link)}
          </Link>
        )}
        <FromShelf page={page} ask={ask} />
      </Caption1>
    </div>
  );
}

const useStyles = makeStyles({
  ask: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  text: { overflowWrap: "anywhere" },
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    color: tokens.colorNeutralForeground2,
  },
  mode: { display: "inline-flex", alignItems: "center", gap: "4px" },
  link: { fontSize: "inherit", overflowWrap: "anywhere" },
});
