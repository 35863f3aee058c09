import {
  Body1,
  Body1Strong,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { CirclePage, ResourceView } from "../../shared/contract/circle-page.ts";
import { lazyForm } from "../ui/lazy-form.ts";
import { nameOf } from "../ui/names.ts";
import { RowButtons, useRowStyles } from "../ui/row-buttons.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { shelfRefusals } from "./refusals.ts";
import { draftOf } from "./resource-draft.ts";
import { useResourceRow } from "./use-resource-row.ts";

const ResourceForm = lazyForm(async () => (await import("./resource-form.tsx")).ResourceForm);

/** Something on the shelf, with what a member may do to it. */
export function ResourceRow({
  page,
  resource,
  mayChange,
}: {
  readonly page: CirclePage;
  readonly resource: ResourceView;
  readonly mayChange: boolean;
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
            start={draftOf(resource)}
            label={say("shelf:tab.editing")}
            busy={row.edit.isPending}
            onCancel={close}
            onSave={(draft) => row.save(basis, draft, { onSaved: close, onConflict: setBasis })}
          />
        </Suspense>
      )}
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

function ResourceWords({
  page,
  resource: { title, link, why, basis, by },
}: {
  readonly page: CirclePage;
  readonly resource: ResourceView;
}) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div className={styles.words}>
      {link ? (
        <Link href={link} target="_blank" rel="noreferrer" className={styles.title}>
          {title}
        </Link>
      ) : (
        <Body1Strong className={styles.title}>{title}</Body1Strong>
      )}
      {why && <Body1 className={styles.title}>{why}</Body1>}
      <Caption1 className={styles.quiet}>
        {basis
          ? say("shelf:tab.byWith", {
              name: nameOf(page.members, by),
              basis: say(`shelf:tab.basisOf.${basis}`),
            })
          : nameOf(page.members, by)}
      </Caption1>
    </div>
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
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    minWidth: 0,
  },
  title: { overflowWrap: "anywhere", maxWidth: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
