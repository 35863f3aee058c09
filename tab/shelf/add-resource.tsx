import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Suspense, useRef, useState } from "react";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { AskId } from "../../shared/kernel/ids.ts";
import { topicsOn } from "../../shared/shelf/topics.ts";
import { heldIn } from "../ui/held-in.ts";
import { lazily } from "../ui/lazily.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useAddResource, useRemoveResource } from "./queries.ts";
import { shelfRefusals } from "./refusals.ts";
import { freshResource } from "./resource-draft.ts";

const ResourceForm = lazily(async () => (await import("./resource-form.tsx")).ResourceForm);

/** A button that opens the form for something new; `ask` is what it stands beside at once. */
export function AddResource({ page, ask }: { readonly page: CirclePage; readonly ask?: AskId }) {
  const say = useSay();
  const offerUndo = useUndo();
  const styles = useStyles();
  const add = useAddResource(page.circle, ask);
  const remove = useRemoveResource(page.circle);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    add.reset();
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!open) {
    return (
      <Button
        ref={heldIn(opener)}
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => setOpen(true)}
      >
        {say("shelf:tab.add")}
      </Button>
    );
  }
  return (
    <>
      {add.error && <Sorry words={troubleWords(say, add.error, shelfRefusals)} />}
      <Suspense fallback={<Caption1>{say("app:loading")}</Caption1>}>
        <ResourceForm
          start={freshResource}
          label={say("shelf:tab.add")}
          topics={topicsOn(page.shelf)}
          onlyLinks={page.unkept !== undefined}
          busy={add.isPending}
          onCancel={close}
          onSave={(draft) =>
            add.run(draft, {
              done({ resource }) {
                close();
                offerUndo({ words: say("shelf:tab.added"), undo: () => remove.run(resource) });
              },
            })
          }
        />
      </Suspense>
    </>
  );
}

const useStyles = makeStyles({ add: { alignSelf: "flex-start" } });
