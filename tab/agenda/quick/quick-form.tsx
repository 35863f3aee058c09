import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useAskingSay } from "../../ui/asking-say.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { useSay } from "../../ui/say.ts";
import { isWebLink, withScheme } from "../../ui/web-link.ts";
import { WordsField } from "../../ui/words-field.tsx";
import type { QuickDraft } from "./queries.ts";

/** One question, and a link where one helps. What is typed stays until it is sent or given up. */
export function QuickForm({
  start = { text: "" },
  submit,
  busy,
  onSave,
  onCancel,
}: {
  readonly start?: QuickDraft;
  readonly submit?: string;
  readonly busy: boolean;
  readonly onSave: (draft: QuickDraft) => void;
  readonly onCancel?: () => void;
}) {
  const say = useAskingSay();
  const sayFirst = useSay();
  const [text, setText] = useState(start.text);
  const [link, setLink] = useState(start.link ?? "");
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  const badLink = link.trim() !== "" && !isWebLink(link);
  return (
    <DraftForm
      label={say("asking:quick.title")}
      busy={busy}
      submit={submit}
      onSubmit={() => {
        setTried(true);
        if (empty || badLink) return;
        onSave({ text: text.trim(), ...(link.trim() && { link: withScheme(link) }) });
      }}
      onCancel={onCancel}
    >
      <WordsField
        label={say("asking:quick.text")}
        hint={say("asking:quick.textHint")}
        required
        mistake={tried && empty && say("asking:quick.noText")}
        forOthers
        value={text}
        onChange={setText}
      />
      <Field
        label={sayFirst("app:tab.link")}
        {...(tried && badLink && { validationMessage: sayFirst("app:tab.badLink") })}
      >
        <Input
          type="url"
          inputMode="url"
          value={link}
          onChange={(_, { value }) => setLink(value)}
        />
      </Field>
    </DraftForm>
  );
}
