import { Body1, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { circleMode } from "../../shared/circle/circle-mode.ts";
import { feedbackStyle } from "../../shared/circle/feedback-style.ts";
import type { CharterView } from "../../shared/contract/charter.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { nameOf } from "../ui/names.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { charterRefusals } from "./charter-refusals.ts";
import { useLikeFeedback, useSetMode } from "./use-charter.ts";

interface Props {
  readonly page: CirclePage;
  readonly charter: CharterView;
}

/** What needs nobody's assent: how I like feedback, and how a session runs. */
export function CharterChoices(props: Props) {
  return (
    <>
      <FeedbackChoice {...props} />
      <ModeChoice {...props} />
    </>
  );
}

const none = "none";

function FeedbackChoice({ page, charter }: Props) {
  const say = useSay();
  const styles = useStyles();
  const offer = useUndo();
  const like = useLikeFeedback(page);
  const mine = charter.feedback.find(({ person }) => person === page.me.person)?.style;
  const others = charter.feedback.filter(({ person }) => person !== page.me.person);
  return (
    <div className={styles.choice}>
      <Field label={say("charter:feedback.title")}>
        <RadioGroup
          value={mine ?? none}
          onChange={(_, { value }) =>
            like.run(feedbackStyle.safeParse(value).data ?? null, {
              done: () =>
                offer({
                  words: say("charter:feedback.changed"),
                  undo: () => like.run(mine ?? null),
                }),
            })
          }
        >
          {[...feedbackStyle.options, none].map((style) => (
            <Radio
              key={style}
              value={style}
              label={say(`charter:feedback.${style as typeof none}`)}
            />
          ))}
        </RadioGroup>
      </Field>
      {like.error && <Sorry words={troubleWords(say, like.error, charterRefusals)} />}
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map(({ person, style }) => (
            <li key={person}>
              <Body1>
                {say("charter:feedback.of", {
                  name: nameOf(page.members, person),
                  style: say(`charter:feedback.${style}`),
                })}
              </Body1>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ModeChoice({ page, charter }: Props) {
  const say = useSay();
  const offer = useUndo();
  const set = useSetMode(page);
  const { mode } = charter;
  return (
    <>
      <Field label={say("charter:mode.title")}>
        <RadioGroup
          value={mode}
          onChange={(_, { value }) => {
            const chosen = circleMode.safeParse(value).data;
            if (!chosen) return;
            set.run(chosen, {
              done: () => offer({ words: say("charter:mode.changed"), undo: () => set.run(mode) }),
            });
          }}
        >
          {circleMode.options.map((each) => (
            <Radio key={each} value={each} label={say(`charter:mode.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {set.error && <Sorry words={troubleWords(say, set.error, charterRefusals)} />}
    </>
  );
}

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "4px" },
  others: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});
