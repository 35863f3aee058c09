import { Body1, Body1Strong, Button, Link, makeStyles } from "@fluentui/react-components";
import { useLocation } from "wouter";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RungView } from "../../../shared/contract/health.ts";
import { busyMinutes } from "../../../shared/schedule/busy-week.ts";
import { useHealthSay } from "../../ui/health-say.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OwnTrouble } from "../../ui/own-trouble.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import { circleRefusals } from "../refusals.ts";
import { useAnswerRung, useTakeRungBack } from "./queries.ts";
import { rungRefusals } from "./refusals.ts";

interface Props {
  readonly page: CirclePage;
  readonly rung: RungView;
}

/** What may make meeting easier: the first answer counts, anyone's, and can be taken back. */
export function RungOffer({ page, rung }: Props) {
  const say = useHealthSay();
  const styles = useStyles();
  const [location] = useLocation();
  const { answer, give } = useAnswering({ page, rung });
  const gaps = { minutes: busyMinutes, count: rung.weeks };
  return (
    <section aria-label={say(`health:rung.${rung.name}.title`)}>
      <Notice
        accent
        action={
          <>
            <Button
              appearance="primary"
              disabledFocusable={answer.isPending}
              onClick={() => give("yes")}
            >
              {say(`health:rung.${rung.name}.yes`, gaps)}
            </Button>
            <Button disabledFocusable={answer.isPending} onClick={() => give("not-now")}>
              {say("health:ask.notNow")}
            </Button>
          </>
        }
      >
        <div className={styles.words}>
          <Body1Strong>{say(`health:rung.${rung.name}.title`)}</Body1Strong>
          <Body1>{say(`health:rung.${rung.name}.why`, gaps)}</Body1>
          <Body1>{say("health:ask.first")}</Body1>
          {location !== "/health" && <Link href="#/health">{say("health:title")}</Link>}
        </div>
      </Notice>
      <RungTrouble error={answer.error} />
    </section>
  );
}

/** Answers, goes where that is carried on, and offers to take it back. */
function useAnswering({ page, rung }: Props) {
  const say = useHealthSay();
  const offer = useUndo();
  const [, go] = useLocation();
  const answer = useAnswerRung(page.circle, rung);
  const back = useTakeRungBack(page.circle, rung);
  const give = (says: "yes" | "not-now") =>
    answer.run(says, {
      done: () => {
        const next = says === "yes" ? placeOf(rung) : undefined;
        if (next) go(next);
        const words =
          says === "yes"
            ? say(`health:rung.${rung.name}.done`, { minutes: busyMinutes })
            : say("health:ask.declined");
        offer({ words, undo: () => back.run(undefined), home: pageTitle() });
      },
    });
  return { answer, give };
}

/** What was decided last, as long as it can be taken back. */
export function RungAnswered({ page, rung }: Props) {
  const say = useHealthSay();
  const back = useTakeRungBack(page.circle, rung);
  const next = rung.answer === "yes" ? placeOf(rung) : undefined;
  return (
    <>
      <Notice
        action={
          <>
            {next && <LinkButton href={`#${next}`}>{say(nextWords[rung.name])}</LinkButton>}
            <Button disabledFocusable={back.isPending} onClick={() => back.run(undefined)}>
              {say("health:ask.takeBack")}
            </Button>
          </>
        }
      >
        {rung.answer === "yes"
          ? say(`health:rung.${rung.name}.done`, { minutes: busyMinutes })
          : `${say(`health:rung.${rung.name}.title`)} ${say("health:ask.declined")}`}
      </Notice>
      <RungTrouble error={back.error} />
    </>
  );
}

function RungTrouble({ error }: { readonly error: unknown }) {
  const say = useHealthSay();
  return <OwnTrouble of={[{ error }]} sayOwn={say} own={rungRefusals} known={circleRefusals} />;
}

/** The page on which an offer that was taken up is carried on. */
function placeOf({ name, regular }: RungView): string | undefined {
  if (name === "new-slot") return regular ? "/dates/slot" : "/times";
  if (name === "in-writing") return "/written";
  return name === "close" ? "/season" : undefined;
}

const nextWords = {
  shorter: "health:ask.find",
  "new-slot": "health:ask.find",
  "in-writing": "health:ask.written",
  pause: "health:ask.find",
  close: "health:ask.end",
} as const;

const useStyles = makeStyles({ words: { display: "flex", flexDirection: "column", gap: "4px" } });
