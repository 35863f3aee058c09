import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { nameOf } from "../../ui/names.ts";
import { useUndo } from "../../ui/undo.tsx";
import { WordsField } from "../../ui/words-field.tsx";
import { AskingTrouble } from "../asking-trouble.tsx";
import { useAskIntroduction, useTakeBack } from "./queries.ts";
import { introductionRefusals } from "./refusals.ts";

/** Asks one member, in private, whether they would introduce me to somebody. */
export function AskIntroduction({ page }: { readonly page: CirclePage }) {
  const say = useAskingSay();
  const offerUndo = useUndo();
  const ask = useAskIntroduction(page.circle);
  const back = useTakeBack(page.circle);
  const [to, setTo] = useState("");
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const others = page.members.filter(
    ({ person, standing }) => standing === "joined" && person !== page.me.person,
  );
  const member = others.find(({ person }) => person === to);
  const empty = text.trim() === "";
  const save = () => {
    setTried(true);
    if (!member || empty) return;
    ask.run(
      { to: member.person, text: text.trim() },
      {
        done(introduction) {
          setText("");
          setTried(false);
          offerUndo({
            words: say("asking:intro.asked", { name: nameOf(page.members, member.person) }),
            undo: () => back.run({ introduction, there: false }),
          });
        },
      },
    );
  };
  return (
    <DraftForm
      label={say("asking:intro.open")}
      busy={ask.isPending}
      submit={say("asking:intro.ask")}
      onSubmit={save}
    >
      <AskingTrouble of={[ask, back]} known={introductionRefusals} />
      <Field
        label={say("asking:intro.to")}
        required
        {...(tried && !member && { validationMessage: say("asking:intro.choose") })}
      >
        <Select value={to} onChange={(_, { value }) => setTo(value)}>
          <option value="" />
          {others.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <WordsField
        label={say("asking:intro.text")}
        hint={say("asking:intro.textHint")}
        required
        mistake={tried && empty && say("asking:intro.noText")}
        value={text}
        onChange={setText}
      />
    </DraftForm>
  );
}
