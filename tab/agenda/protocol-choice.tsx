import { Body1, Caption1, Field, makeStyles, Select } from "@fluentui/react-components";
import { protocolCalled } from "../../shared/agenda/protocol-called.ts";
import { protocolFor } from "../../shared/agenda/protocol-for.ts";
import { type ProtocolRef, protocolName, protocolRef } from "../../shared/agenda/protocol-name.ts";
import { protocolSkill } from "../../shared/agenda/protocol-skill.ts";
import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";
import { useRunningSay } from "../ui/running-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { ProtocolOptions } from "./protocol-options.tsx";
import { protocolTitle } from "./protocol-title.ts";
import { useChooseProtocol, useEditionOf } from "./queries.ts";
import { agendaRefusals } from "./refusals.ts";
import { Steps } from "./steps.tsx";

/** An ask that does not fit into the session would have so many minutes in one of its own. */
const usualMinutes = 8;
const proposed = "";

/** The way to work on an ask, step by step, and the choice of another, which any member has. */
export function ProtocolChoice({
  page,
  ask,
  minutes = usualMinutes,
}: {
  readonly page: CirclePage;
  readonly ask: AskView;
  readonly minutes?: number;
}) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const choose = useChooseProtocol(page.circle);
  const editionOf = useEditionOf(page.circle);
  const { protocols: own = [] } = page;
  const { protocol, mode, edition } = ask;
  const pick = (next: ProtocolRef | undefined) =>
    choose.run(
      { ask: ask.ask, edition, protocol: next ?? null },
      {
        done: () =>
          offerUndo({
            words: say("running:page.chosen"),
            undo: () =>
              choose.run({ ask: ask.ask, edition: editionOf(ask), protocol: protocol ?? null }),
          }),
      },
    );
  const named = (ref: ProtocolRef) =>
    protocolTitle(
      say,
      ref,
      own.find(({ id }) => id === ref),
    );
  const running = protocolFor({ mode, protocol }, minutes, own);
  const usual = protocolFor({ mode }, minutes, own);
  const chosen = protocol === undefined ? undefined : protocolCalled(protocol, own);
  const way = protocolCalled(running, own);
  const skill = skillOf(running);
  return (
    <>
      {choose.error && <Sorry words={troubleWords(sayTrouble, choose.error, agendaRefusals)} />}
      {page.me.standing === "joined" && (
        <Field label={say("running:page.choose", { text: ask.text })} className={styles.field}>
          <Select
            className={styles.select}
            value={chosen ? protocol : proposed}
            disabled={choose.isPending}
            onChange={(_, { value }) => pick(protocolRef.safeParse(value).data)}
          >
            <option value={proposed}>
              {say("running:page.asProposed", { name: named(usual) })}
            </option>
            <ProtocolOptions own={own} />
          </Select>
        </Field>
      )}
      {protocol !== undefined && chosen && protocol !== running && (
        <Body1 as="p">
          {say("running:page.tooShort", { name: named(protocol), minutes: chosen.least })}
        </Body1>
      )}
      {skill && (
        <Caption1>{say("running:skill.today", { skill: say(`running:skill.${skill}`) })}</Caption1>
      )}
      {way && <Steps name={named(running)} way={way} minutes={minutes} />}
    </>
  );
}

/** A circle's own protocol says for itself what it is for. */
function skillOf(ref: ProtocolRef) {
  const shipped = protocolName.safeParse(ref);
  return shipped.success ? protocolSkill[shipped.data] : undefined;
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});
