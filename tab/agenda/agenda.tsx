import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Suspense, useRef, useState } from "react";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Say } from "../../shared/words/key.ts";
import { asksOf } from "../ui/asks-of.ts";
import { Empty } from "../ui/empty.tsx";
import { heldIn } from "../ui/held-in.ts";
import { Later } from "../ui/later.tsx";
import { lazily } from "../ui/lazily.ts";
import { lazyPart } from "../ui/lazy-part.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { freshAsk } from "./ask-draft.ts";
import { AskRow } from "./ask-row.tsx";
import { useAddAsk, useRemoveAsk } from "./queries.ts";
import { agendaRefusals } from "./refusals.ts";
import { SegmentRow } from "./segment-row.tsx";

const AskForm = lazily(async () => (await import("./ask-form.tsx")).AskForm);

const Opening = lazyPart(async () => (await import("./opening.tsx")).Opening);

/** What the session is made of, minute by minute, and what waits for the one after. */
export function Agenda({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  const { segments, waiting, minutes } = page.agenda;
  const asks = asksOf(page.agenda);
  const mayChange = page.me.standing === "joined";
  const row = { page, asks, mayChange };
  return (
    <Section
      title={say("agenda:tab.title")}
      route="/agenda"
      aside={
        <Caption1 className={styles.quiet}>
          {say("agenda:tab.planned", { count: minutes })}
        </Caption1>
      }
    >
      {asks.length === 0 && <Empty words={say("agenda:tab.empty")} />}
      <ol className={styles.list}>
        {segments.map((segment) =>
          segment.kind === "ask" ? (
            <AskRow key={segment.ask.ask} ask={segment.ask} minutes={segment.minutes} {...row} />
          ) : (
            <SegmentRow key={segment.kind} kind={segment.kind} minutes={segment.minutes}>
              {segment.kind === "check-in" && <OpeningLater page={page} />}
            </SegmentRow>
          ),
        )}
      </ol>
      {waiting.length > 0 && (
        <>
          <Caption1 as="h3" className={styles.waiting}>
            {say("agenda:tab.waiting")}
          </Caption1>
          <ol className={styles.list}>
            {waiting.map((ask) => (
              <AskRow key={ask.ask} ask={ask} {...row} />
            ))}
          </ol>
        </>
      )}
      {mayChange && <AddAsk page={page} />}
      <span className={styles.links}>
        {(asks.length > 0 || page.agenda.shape) && (
          <Link href="#/protocols">{say("agenda:tab.protocols")}</Link>
        )}
        {asks.length > 1 && <Link href="#/line">{say("agenda:tab.order")}</Link>}
        {mayChange && <Link href="#/quick">{quickWords(say, page)}</Link>}
        {mayChange && <Link href="#/box">{boxWords(say, page)}</Link>}
      </span>
    </Section>
  );
}

/** Its line is there from the first, so that nothing moves when the words come. */
function OpeningLater({ page }: { readonly page: CirclePage }) {
  const styles = useStyles();
  return (
    <div className={styles.opening}>
      <Later>
        <Suspense>
          <Opening page={page} />
        </Suspense>
      </Later>
    </div>
  );
}

function quickWords(say: Say, { quick = [] }: CirclePage): string {
  return quick.length === 0
    ? say("agenda:tab.quick")
    : say("agenda:tab.quickOpen", { count: quick.length });
}

function boxWords(say: Say, { questions = [] }: CirclePage): string {
  return questions.length === 0
    ? say("agenda:tab.box")
    : say("agenda:tab.questions", { count: questions.length });
}

function AddAsk({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const offerUndo = useUndo();
  const styles = useStyles();
  const add = useAddAsk(page.circle);
  const remove = useRemoveAsk(page.circle);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    add.reset();
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <>
      {add.error && <Sorry words={troubleWords(say, add.error, agendaRefusals)} />}
      {open ? (
        <Suspense fallback={<Caption1>{say("app:loading")}</Caption1>}>
          <AskForm
            start={freshAsk}
            label={say("agenda:tab.add")}
            unkept={page.unkept !== undefined}
            busy={add.isPending}
            onCancel={close}
            onSave={(draft) =>
              add.run(draft, {
                done({ ask }) {
                  close();
                  offerUndo({ words: say("agenda:tab.added"), undo: () => remove.run(ask) });
                },
              })
            }
          />
        </Suspense>
      ) : (
        <Button
          ref={heldIn(opener)}
          icon={<AddRegular />}
          className={styles.add}
          onClick={() => setOpen(true)}
        >
          {say("agenda:tab.add")}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  waiting: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  opening: { minHeight: tokens.lineHeightBase200 },
  add: { alignSelf: "flex-start" },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 16px" },
});
