import { Body1, Button, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { PulseAnswer, PulseQuestion } from "../../shared/reflection/pulse.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { type SessionAddress, useAnswerPulse } from "./queries.ts";
import { reflectionRefusals } from "./refusals.ts";

const answers = ["yes", "partly", "no"] as const satisfies readonly PulseAnswer[];

/** The anonymous questions of a session. Nothing here tells whether someone has answered before. */
export function PulseForm({
  address,
  questions,
}: {
  readonly address: SessionAddress;
  readonly questions: readonly PulseQuestion[];
}) {
  const say = useSay();
  const styles = useStyles();
  const [given, setGiven] = useState<Partial<Record<PulseQuestion, PulseAnswer>>>({});
  const [tried, setTried] = useState(false);
  const send = useAnswerPulse(address);
  if (send.isSuccess) return <Body1 role="status">{say("reflection:card.counted")}</Body1>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const { worth, got, ...more } = given;
        const all = questions.every((question) => given[question]);
        if (worth && got && all) send.mutate({ worth, got, ...more });
      }}
    >
      <Body1 as="p" className={styles.note}>
        {say("reflection:card.pulseNote")}
      </Body1>
      {questions.map((question) => (
        <Field
          key={question}
          label={say(`reflection:pulse.${question}`)}
          {...(tried &&
            !given[question] && { validationMessage: say("reflection:card.pulseError") })}
        >
          <RadioGroup
            layout="horizontal"
            className={styles.answers}
            value={given[question] ?? ""}
            onChange={(_, { value }) => setGiven({ ...given, [question]: value as PulseAnswer })}
          >
            {answers.map((answer) => (
              <Radio key={answer} value={answer} label={say(`reflection:pulse.${answer}`)} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <div>
        <Button type="submit" disabledFocusable={send.isPending}>
          {say("reflection:card.send")}
        </Button>
      </div>
      {send.isError && <Sorry words={troubleWords(say, send.error, reflectionRefusals)} />}
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  answers: { flexWrap: "wrap" },
  note: { margin: 0 },
});
