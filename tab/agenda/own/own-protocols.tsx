import { Body1, Button, Caption1, Field, makeStyles, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Suspense, useState } from "react";
import { protocolName } from "../../../shared/agenda/protocol-name.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { Empty } from "../../ui/empty.tsx";
import { lazily } from "../../ui/lazily.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { asSent, copyOf, freshProtocol, type ProtocolDraft } from "./protocol-draft.ts";
import { ProtocolRow } from "./protocol-row.tsx";
import { useAddProtocol, useRemoveProtocol } from "./queries.ts";
import { protocolTrouble } from "./refusals.ts";

const ProtocolForm = lazily(async () => (await import("./protocol-form.tsx")).ProtocolForm);

/** The ways to work that a circle has written for itself. */
export function OwnProtocols({ page }: { readonly page: CirclePage }) {
  const say = useRunningSay();
  const { protocols: own = [] } = page;
  return (
    <Section title={say("running:own.title")}>
      <Body1>{say("running:own.intro")}</Body1>
      {own.length === 0 && <Empty words={say("running:own.empty")} />}
      {own.map((each) => (
        <ProtocolRow key={each.id} page={page} protocol={each} />
      ))}
      {page.me.standing === "joined" && <AddProtocol page={page} />}
    </Section>
  );
}

const nothing = "";

function AddProtocol({ page }: { readonly page: CirclePage }) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  const styles = useStyles();
  const add = useAddProtocol(page.circle);
  const remove = useRemoveProtocol(page.circle);
  const [from, setFrom] = useState(nothing);
  const [start, setStart] = useState<ProtocolDraft>();
  const close = () => {
    setStart(undefined);
    add.reset();
  };
  const open = () => {
    const shipped = protocolName.safeParse(from).data;
    setStart(shipped ? copyOf(say, shipped) : freshProtocol());
  };
  if (!start) {
    return (
      <div className={styles.start}>
        <Field label={say("running:own.startFrom")} className={styles.from}>
          <Select value={from} onChange={(_, { value }) => setFrom(value)}>
            <option value={nothing}>{say("running:own.fresh")}</option>
            {protocolName.options.map((name) => (
              <option key={name} value={name}>
                {say(`running:protocol.${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button icon={<AddRegular />} onClick={open}>
          {say("running:own.add")}
        </Button>
      </div>
    );
  }
  return (
    <>
      {add.error && <Sorry words={protocolTrouble(sayTrouble, say, add.error)} />}
      <Suspense fallback={<Caption1>{sayTrouble("app:loading")}</Caption1>}>
        <ProtocolForm
          start={start}
          label={say("running:own.add")}
          busy={add.isPending}
          onCancel={close}
          onSave={(draft) =>
            add.run(asSent(draft), {
              done({ protocol }) {
                close();
                offerUndo({ words: say("running:own.added"), undo: () => remove.run(protocol) });
              },
            })
          }
        />
      </Suspense>
    </>
  );
}

const useStyles = makeStyles({
  start: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  from: { flex: "0 1 240px", minWidth: 0, "& select": { minWidth: 0 } },
});
