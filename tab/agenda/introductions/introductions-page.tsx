import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { IntroductionAnswer } from "../../../shared/agenda/introduction.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { IntroductionView } from "../../../shared/contract/introduction.ts";
import { WithPage } from "../../api/with-page.tsx";
import { useAskingSay } from "../../ui/asking-say.ts";
import { Line } from "../../ui/line.tsx";
import { nameOf } from "../../ui/names.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { AskingTrouble } from "../asking-trouble.tsx";
import { AskIntroduction } from "./ask-form.tsx";
import { useAnswer, useIntroductions, useTakeBack } from "./queries.ts";
import { introductionRefusals } from "./refusals.ts";

/** Asking to be introduced, and being asked: between two members. */
export function IntroductionsPage({ address }: { readonly address: CircleAddress }) {
  const say = useAskingSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("asking:intro.title")} intro={say("asking:intro.intro")}>
          <Both page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Both({ page }: { readonly page: CirclePage }) {
  const say = useAskingSay();
  const sayTrouble = useSay();
  const { data, error, refetch } = useIntroductions(page.circle);
  if (error)
    return <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      {data.forMe.length > 0 && <ForMe page={page} all={data.forMe} />}
      <AskIntroduction page={page} />
      <Section title={say("asking:intro.mine")}>
        {data.asked.length === 0 && <Body1>{say("asking:intro.none")}</Body1>}
        <Asked page={page} all={data.asked} />
      </Section>
    </>
  );
}

function ForMe({ page, all }: Listed) {
  const say = useAskingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const answer = useAnswer(page.circle);
  const give = (of: IntroductionView, says: IntroductionAnswer) =>
    answer.run(
      { of, says },
      {
        done: () =>
          offerUndo({
            words: say("asking:intro.answered"),
            undo: () => answer.run({ of, says: of.answer ?? null }),
          }),
      },
    );
  return (
    <Section title={say("asking:intro.forMe")}>
      <AskingTrouble of={[answer]} known={introductionRefusals} />
      <ul className={styles.list}>
        {all.map((each) => (
          <Line
            key={each.introduction}
            action={
              <span className={styles.buttons}>
                {(["yes", "no"] as const).map((says) => (
                  <Button
                    key={says}
                    size="small"
                    aria-pressed={each.answer === says}
                    aria-label={say(`asking:intro.${says}To`, { text: each.text })}
                    disabledFocusable={answer.isPending}
                    onClick={() => give(each, says)}
                  >
                    {say(`asking:intro.${says}`)}
                  </Button>
                ))}
              </span>
            }
          >
            <Caption1 className={styles.quiet}>
              {say("asking:intro.byThem", { name: nameOf(page.members, each.with) })}
            </Caption1>
            <Body1>{each.text}</Body1>
            {each.answer && (
              <Caption1>
                {say(each.answer === "yes" ? "asking:intro.youYes" : "asking:intro.youNo")}
              </Caption1>
            )}
          </Line>
        ))}
      </ul>
    </Section>
  );
}

function Asked({ page, all }: Listed) {
  const say = useAskingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const back = useTakeBack(page.circle);
  const takeBack = ({ introduction }: IntroductionView) =>
    back.run(
      { introduction, there: false },
      {
        done: () =>
          offerUndo({
            words: say("asking:intro.takenBack"),
            undo: () => back.run({ introduction, there: true }),
            home: pageTitle(),
          }),
      },
    );
  return (
    <>
      <AskingTrouble of={[back]} known={introductionRefusals} />
      <ul className={styles.list}>
        {all.map((each) => {
          const name = nameOf(page.members, each.with);
          return (
            <Line
              key={each.introduction}
              action={
                <Button
                  size="small"
                  aria-label={say("asking:intro.takeBackOf", { text: each.text })}
                  disabledFocusable={back.isPending}
                  onClick={() => takeBack(each)}
                >
                  {say("asking:intro.takeBack")}
                </Button>
              }
            >
              <Caption1 className={styles.quiet}>{say("asking:intro.ofYou", { name })}</Caption1>
              <Body1>{each.text}</Body1>
              <Caption1>
                {say(`asking:intro.${outcomes[each.answer ?? "open"]}`, { name })}
              </Caption1>
            </Line>
          );
        })}
      </ul>
    </>
  );
}

const outcomes = { yes: "saysYes", no: "saysNo", open: "waits" } as const;

interface Listed {
  readonly page: CirclePage;
  readonly all: readonly IntroductionView[];
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  buttons: { display: "inline-flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
