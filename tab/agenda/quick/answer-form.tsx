import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { QuickAnswerView, QuickView } from "../../../shared/contract/quick-ask.ts";
import { type Basis, basis as bases } from "../../../shared/shelf/resource.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { WordsField } from "../../ui/words-field.tsx";

/** One's own answer, and how one knows. */
export function AnswerForm({
  quick,
  mine,
  busy,
  onSave,
  onCancel,
}: {
  readonly quick: QuickView;
  readonly mine?: QuickAnswerView | undefined;
  readonly busy: boolean;
  readonly onSave: (answer: { readonly text: string; readonly basis?: Basis }) => void;
  readonly onCancel?: (() => void) | undefined;
}) {
  const say = useAskingSay();
  const [text, setText] = useState(mine?.text ?? "");
  const [how, setHow] = useState<Basis | undefined>(mine?.basis);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  return (
    <DraftForm
      label={`${say("asking:quick.yours")}: ${quick.text}`}
      busy={busy}
      submit={say("asking:quick.answerIt")}
      onSubmit={() => {
        setTried(true);
        if (!empty) onSave({ text: text.trim(), ...(how && { basis: how }) });
      }}
      onCancel={onCancel}
    >
      <WordsField
        label={say("asking:quick.yours")}
        required
        mistake={tried && empty && say("asking:quick.noAnswer")}
        forOthers
        value={text}
        onChange={setText}
      />
      <Field label={say("asking:quick.how")}>
        <Select value={how ?? ""} onChange={(_, { value }) => setHow(bases.safeParse(value).data)}>
          <option value="">{say("asking:quick.howNot")}</option>
          {bases.options.map((each) => (
            <option key={each} value={each}>
              {say(`asking:quick.basis.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
    </DraftForm>
  );
}
