import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { Suspense, useState } from "react";
import { asProtocol } from "../../../shared/agenda/own-protocol.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { ProtocolView } from "../../../shared/contract/protocol.ts";
import { isRefusal } from "../../api/trouble.ts";
import { lazily } from "../../ui/lazily.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { Steps } from "../steps.tsx";
import { asSent, draftOf, type ProtocolDraft } from "./protocol-draft.ts";
import { useEditionOf, useEditProtocol, useRemoveProtocol, useRestoreProtocol } from "./queries.ts";
import { protocolTrouble } from "./refusals.ts";

const ProtocolForm = lazily(async () => (await import("./protocol-form.tsx")).ProtocolForm);

/** One of the circle's own protocols, with what a member may do to it. */
export function ProtocolRow({
  page,
  protocol,
}: {
  readonly page: CirclePage;
  readonly protocol: ProtocolView;
}) {
  const say = useRunningSay();
  const sayApp = useSay();
  const styles = useStyles();
  const [basis, setBasis] = useState<number>();
  const row = useProtocolRow(page, protocol, setBasis);
  const way = asProtocol(protocol);
  const { name: item } = protocol;
  if (basis !== undefined) {
    return (
      <>
        {row.error && <Sorry words={protocolTrouble(sayApp, say, row.error)} />}
        <Suspense fallback={<Body1Strong>{item}</Body1Strong>}>
          <ProtocolForm
            start={draftOf(protocol)}
            label={say("running:own.editing")}
            busy={row.busy}
            onCancel={() => setBasis(undefined)}
            onSave={(draft) => row.save(basis, draft)}
          />
        </Suspense>
      </>
    );
  }
  return (
    <div className={styles.row}>
      {row.error && <Sorry words={protocolTrouble(sayApp, say, row.error)} />}
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.name}>
          {item}
        </Body1Strong>
        {page.me.standing === "joined" && (
          <span>
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={sayApp("app:tab.edit", { item })}
              onClick={() => setBasis(protocol.edition)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={sayApp("app:tab.remove", { item })}
              disabledFocusable={row.busy}
              onClick={row.takeOff}
            />
          </span>
        )}
      </div>
      {protocol.modes.length > 0 && (
        <Caption1 className={styles.quiet}>
          {say("running:own.modes")}:{" "}
          {protocol.modes.map((mode) => sayApp(`agenda:mode.${mode}`)).join(sayApp("app:comma"))}
        </Caption1>
      )}
      <Steps name={item} way={way} minutes={sumOf(way.steps.map(({ minutes }) => minutes))} />
    </div>
  );
}

/** What can be done to it, each with its way back. */
function useProtocolRow(
  { circle }: CirclePage,
  protocol: ProtocolView,
  setBasis: (edition: number | undefined) => void,
) {
  const say = useRunningSay();
  const sayApp = useSay();
  const offerUndo = useUndo();
  const edit = useEditProtocol(circle);
  const remove = useRemoveProtocol(circle);
  const restore = useRestoreProtocol(circle);
  const editionOf = useEditionOf(circle);
  const { id } = protocol;
  // The row is gone by then: the place of the offer says it.
  const sayWhy = (error: unknown) => offerUndo({ words: protocolTrouble(sayApp, say, error) });
  return {
    busy: edit.isPending || remove.isPending,
    error: edit.error ?? remove.error,
    save(edition: number, draft: ProtocolDraft) {
      const { name, modes, roles, steps } = protocol;
      edit.run(
        { protocol: id, edition, content: asSent(draft) },
        {
          done() {
            setBasis(undefined);
            const content = { name, modes, roles, steps };
            const undo = () => edit.run({ protocol: id, edition: editionOf(protocol), content });
            offerUndo({ words: say("running:own.saved"), undo });
          },
          failed(error) {
            // Saving again over theirs is now a choice.
            if (isRefusal(error, "changed-meanwhile")) setBasis(editionOf(protocol));
          },
        },
      );
    },
    takeOff() {
      const home = pageTitle();
      remove.run(id, {
        done: () =>
          offerUndo({
            words: say("running:own.removed"),
            undo: () => restore.run(id, { failed: sayWhy }),
            home,
          }),
      });
    },
  };
}

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  name: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
