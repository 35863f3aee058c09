import { Body1, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { protocolFor, stepMinutes } from "../../shared/agenda/protocol-for.ts";
import { type ProtocolName, protocolName } from "../../shared/agenda/protocol-name.ts";
import { protocols } from "../../shared/agenda/protocols.ts";
import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";
import { useRunningSay } from "../ui/running-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useChooseProtocol, useEditionOf } from "./queries.ts";
import { agendaRefusals } from "./refusals.ts";

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
  const { protocol, mode, edition } = ask;
  const pick = (next: ProtocolName | undefined) =>
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
  const running = protocolFor({ mode, protocol }, minutes);
  const usual = protocolFor({ mode }, minutes);
  return (
    <>
      {choose.error && <Sorry words={troubleWords(sayTrouble, choose.error, agendaRefusals)} />}
      {page.me.standing === "joined" && (
        <Field label={say("running:page.choose", { text: ask.text })} className={styles.field}>
          <Select
            className={styles.select}
            value={protocol ?? proposed}
            disabled={choose.isPending}
            onChange={(_, { value }) => pick(protocolName.safeParse(value).data)}
          >
            <option value={proposed}>
              {say("running:page.asProposed", {
                name: say(`running:protocol.${usual}`),
              })}
            </option>
            {protocolName.options.map((name) => (
              <option key={name} value={name}>
                {say("running:page.option", {
                  name: say(`running:protocol.${name}`),
                  minutes: protocols[name].least,
                  ...protocols[name].people,
                })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {protocol !== undefined && protocol !== running && (
        <Body1 as="p">
          {say("running:page.tooShort", {
            name: say(`running:protocol.${protocol}`),
            minutes: protocols[protocol].least,
          })}
        </Body1>
      )}
      <Steps name={running} minutes={minutes} />
    </>
  );
}

function Steps({ name, minutes }: { readonly name: ProtocolName; readonly minutes: number }) {
  const say = useRunningSay();
  const styles = useStyles();
  const shares = stepMinutes(name, minutes);
  const { steps, roles } = protocols[name];
  return (
    <>
      <ol aria-label={say(`running:protocol.${name}`)} className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.name} className={styles.row}>
            <span className={styles.what}>
              {say(`running:step.${step.name}`)}
              <Caption1 block className={styles.quiet}>
                {say(`running:how.${step.name}`)}
              </Caption1>
            </span>
            <span className={styles.minutes}>
              {say("running:page.minutes", { count: shares[index] ?? 1 })}
            </span>
          </li>
        ))}
      </ol>
      <Caption1 className={styles.quiet}>
        {say("running:page.roles", {
          roles: roles.map((role) => say(`running:role.${role}`)).join(", "),
        })}
      </Caption1>
    </>
  );
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  row: { display: "flex", justifyContent: "space-between", gap: "12px", padding: "4px 0" },
  what: { minWidth: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  minutes: { flexShrink: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
