import { useState } from "react";
import type { KindContent } from "../../../shared/reflection/kind-word.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { ContentFields, isComplete } from "./content-fields.tsx";

/** Other words for what I wrote. */
export function GivenForm({
  start,
  label,
  busy,
  onSave,
  onCancel,
}: {
  readonly start: KindContent;
  readonly label: string;
  readonly busy: boolean;
  readonly onSave: (content: KindContent) => void;
  readonly onCancel: () => void;
}) {
  const [content, setContent] = useState(start);
  const [tried, setTried] = useState(false);
  return (
    <DraftForm
      label={label}
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (isComplete(content)) onSave(content);
      }}
      onCancel={onCancel}
    >
      <ContentFields content={content} tried={tried} onChange={setContent} />
    </DraftForm>
  );
}
