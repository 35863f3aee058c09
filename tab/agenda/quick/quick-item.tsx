import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { QuickView } from "../../../shared/contract/quick-ask.ts";
import { useTime } from "../../time/time-context.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { nameOf } from "../../ui/names.ts";
import { Section } from "../../ui/section.tsx";
import { siteOf } from "../../ui/web-link.ts";
import { AskingTrouble } from "../asking-trouble.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Answers } from "./answers.tsx";
import { QuickForm } from "./quick-form.tsx";
import { quickRefusals } from "./refusals.ts";
import { useQuickItem } from "./use-quick-item.ts";

/** One quick ask with its answers, and what its reader may do. */
export function QuickItem({
  page,
  quick,
}: {
  readonly page: CirclePage;
  readonly quick: QuickView;
}) {
  const [writing, setWriting] = useState<"words" | "answer">();
  const item = useQuickItem(page, quick);
  const own = quick.by === page.me.person;
  const open = quick.closedAt === undefined;
  const mine = quick.answers.find(({ by }) => by === page.me.person);
  const close = () => setWriting(undefined);
  return (
    <Section title={quick.text}>
      <About page={page} quick={quick} />
      <AskingTrouble of={item.changes} known={quickRefusals} />
      {writing === "words" && (
        <QuickForm
          start={{ text: quick.text, ...(quick.link && { link: quick.link }) }}
          busy={item.busy}
          onSave={(draft) => item.edit(draft, close)}
          onCancel={close}
        />
      )}
      <Answers page={page} quick={quick} />
      {open && !own && (writing === "answer" || !mine) && page.me.standing === "joined" && (
        <AnswerForm
          key={mine ? "change" : "first"}
          quick={quick}
          mine={mine}
          busy={item.busy}
          onSave={(answer) => item.answer(answer, close)}
          onCancel={mine ? close : undefined}
        />
      )}
      {page.me.standing === "joined" && (
        <Buttons
          own={own}
          open={open}
          item={item}
          writes={writing !== undefined}
          answered={mine !== undefined}
          onWrite={setWriting}
        />
      )}
    </Section>
  );
}

function About({ page, quick }: { readonly page: CirclePage; readonly quick: QuickView }) {
  const say = useAskingSay();
  const time = useTime();
  const styles = useStyles();
  const { by, closedAt, closesAt, link } = quick;
  return (
    <Caption1 className={styles.about}>
      <span>
        {by === page.me.person
          ? say("asking:quick.byYou")
          : say("asking:quick.by", { name: nameOf(page.members, by) })}
      </span>
      <span>
        {closedAt === undefined
          ? say("asking:quick.until", { when: time.brief(closesAt) })
          : say("asking:quick.since", { when: time.brief(closedAt) })}
      </span>
      {link && (
        <Link href={link} target="_blank" rel="noreferrer" inline>
          {siteOf(link)}
        </Link>
      )}
    </Caption1>
  );
}

/** What one may do: the asker to the question, others to their answer, anyone to what should not stand there. */
function Buttons({
  own,
  open,
  item,
  writes,
  answered,
  onWrite,
}: {
  readonly own: boolean;
  readonly open: boolean;
  readonly item: ReturnType<typeof useQuickItem>;
  readonly writes: boolean;
  readonly answered: boolean;
  readonly onWrite: (what: "words" | "answer") => void;
}) {
  const say = useAskingSay();
  const styles = useStyles();
  const mayWrite = open && !writes;
  return (
    <div className={styles.buttons}>
      {mayWrite && !own && answered && (
        <Button onClick={() => onWrite("answer")}>{say("asking:quick.change")}</Button>
      )}
      {open && own && <Button onClick={item.close}>{say("asking:quick.close")}</Button>}
      {mayWrite && own && (
        <Button onClick={() => onWrite("words")}>{say("asking:quick.edit")}</Button>
      )}
      <Button onClick={item.takeAway}>
        {say(own ? "asking:quick.withdraw" : "asking:quick.remove")}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
