import { Body1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, Suspense, useState } from "react";
import type { CirclePage, ResourceView } from "../../shared/contract/circle-page.ts";
import { topicsOn } from "../../shared/shelf/topics.ts";
import { lazily } from "../ui/lazily.ts";
import { RowButtons, useRowStyles } from "../ui/row-buttons.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { shelfRefusals } from "./refusals.ts";
import { draftOf } from "./resource-draft.ts";
import { ResourceWords } from "./resource-words.tsx";
import { useResourceRow } from "./use-resource-row.ts";

const ResourceForm = lazily(async () => (await import("./resource-form.tsx")).ResourceForm);

/** Something on the shelf, with what a member may do to it. */
export function ResourceRow({
  page,
  resource,
  mayChange,
  below,
}: {
  readonly page: CirclePage;
  readonly resource: ResourceView;
  readonly mayChange: boolean;
  /** What is asked about it; `edit` opens its form. */
  readonly below?: (edit: () => void) => ReactNode;
}) {
  const say = useSay();
  const styles = useStyles();
  const [basis, setBasis] = useState<number>();
  const row = useResourceRow(page.circle, page.shelf, resource);
  const close = () => {
    setBasis(undefined);
    row.edit.reset();
  };
  const index = page.shelf.indexOf(resource);
  return (
    <li className={mergeClasses(styles.row, useRowStyles().row)}>
      {row.trouble && <Sorry words={troubleWords(say, row.trouble, shelfRefusals)} />}
      {basis === undefined ? (
        <ResourceWords page={page} resource={resource} />
      ) : (
        <Suspense fallback={<Body1>{resource.title}</Body1>}>
          <ResourceForm
            start={page.unkept ? { ...draftOf(resource), why: "" } : draftOf(resource)}
            label={say("shelf:tab.editing")}
            topics={topicsOn(page.shelf)}
            onlyLinks={page.unkept !== undefined}
            busy={row.edit.isPending}
            onCancel={close}
            onSave={(draft) => row.save(basis, draft, { onSaved: close, onConflict: setBasis })}
          />
        </Suspense>
      )}
      {basis === undefined && below?.(() => setBasis(resource.edition))}
      {mayChange && basis === undefined && (
        <RowButtons
          item={resource.title}
          position={index}
          count={page.shelf.length}
          busy={row.busy}
          onEdit={() => setBasis(resource.edition)}
          onMove={row.step}
          onRemove={row.takeOff}
        />
      )}
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
});
