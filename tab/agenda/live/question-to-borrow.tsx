import { Button, Field, makeStyles, Select, Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import {
  cardAfter,
  type QuestionCard,
  type QuestionLevel,
  questionLevels,
} from "../../../shared/agenda/question-cards.ts";
import { useRunningSay } from "../../ui/running-say.ts";

/** A question for whoever is short of one, on their own device alone. */
export function QuestionToBorrow() {
  const say = useRunningSay();
  const styles = useStyles();
  const [level, setLevel] = useState<QuestionLevel>("gentle");
  const [card, setCard] = useState<QuestionCard>();
  if (card === undefined) {
    return (
      <Button appearance="subtle" className={styles.button} onClick={() => setCard("one")}>
        {say("running:cards.show")}
      </Button>
    );
  }
  return (
    <div className={styles.card}>
      <Subtitle2 as="p" role="status" className={styles.words}>
        {say(`running:cards.${level}.${card}`)}
      </Subtitle2>
      <div className={styles.choices}>
        <Field label={say("running:cards.level")}>
          <Select
            value={level}
            onChange={(_, { value }) =>
              setLevel(questionLevels.find((each) => each === value) ?? level)
            }
          >
            {questionLevels.map((each) => (
              <option key={each} value={each}>
                {say(`running:cards.${each}.name`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => setCard(cardAfter(card))}>{say("running:cards.another")}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  button: { alignSelf: "flex-start" },
  card: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  words: { margin: 0, overflowWrap: "anywhere" },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
});
