import { useState } from "react";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { KindContent } from "../../../shared/reflection/kind-word.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { useKindSay } from "../../ui/kind-say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { ContentFields, isComplete } from "./content-fields.tsx";
import { useRemoveKind, useSayKind } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

const nothing: KindContent = { kind: "win", text: "" };

/** A win of mine for the wall. */
export function AddWin({ address }: { readonly address: CircleAddress }) {
  const say = useKindSay();
  const offerUndo = useUndo();
  const add = useSayKind(address);
  const remove = useRemoveKind(address.circle);
  const [content, setContent] = useState(nothing);
  const [tried, setTried] = useState(false);
  return (
    <DraftForm
      label={say("kind:wall.what")}
      busy={add.isPending}
      submit={say("kind:wall.add")}
      onSubmit={() => {
        setTried(true);
        if (!isComplete(content)) return;
        add.run(
          { content },
          {
            done(word) {
              setTried(false);
              setContent(nothing);
              offerUndo({ words: say("kind:wall.added"), undo: () => remove.run(word) });
            },
          },
        );
      }}
    >
      <Trouble of={[add]} />
      <ContentFields content={content} tried={tried} onChange={setContent} />
    </DraftForm>
  );
}
