import {
  Body1,
  Button,
  Caption1,
  Field,
  Link,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import type { Contract } from "../../shared/contract/contract.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { RunningKey } from "../../shared/words/key.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { Empty } from "../ui/empty.tsx";
import { nameOf } from "../ui/names.ts";
import { OwnTrouble } from "../ui/own-trouble.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useRunningSay } from "../ui/running-say.ts";
import { Section } from "../ui/section.tsx";
import { useUndo } from "../ui/undo.tsx";

/** A session for when there is trouble between members. Who is a part of it is asked nowhere; only who leads. */
export function ResetPage({ address }: { readonly address: CircleAddress }) {
  const say = useRunningSay();
  const styles = useStyles();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("running:reset.title")} intro={say("running:reset.intro")}>
          {page.next?.state === "planned" && page.me.standing === "joined" ? (
            <Reset page={page} session={page.next} />
          ) : (
            <Empty words={say(page.next ? "running:reset.begun" : "running:reset.none")} />
          )}
          <Caption1 className={styles.quiet}>{say("running:reset.private")}</Caption1>
          <Link href="#/charter">{say("running:reset.charter")}</Link>
          <Link href="#/help">{say("running:reset.help")}</Link>
        </PageFrame>
      )}
    </WithPage>
  );
}

type Refusal = Exclude<
  keyof Contract["schedule"]["reset"]["~orpc"]["errorMap"],
  "not-found" | "busy"
>;

/** The compiler asks for words the day the contract gains a refusal. */
const refusals: Readonly<Record<Refusal, RunningKey>> = {
  "cannot-lead": "running:reset.cannotLead",
  "has-begun": "running:reset.begun",
};

const nobody = "";

function Reset({ page, session }: { readonly page: CirclePage; readonly session: SessionView }) {
  const say = useRunningSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const [leads, setLeads] = useState<PersonId>();
  const [tried, setTried] = useState(false);
  const reset = useCircleChange(page.circle, (call, next: PersonId | null) =>
    call.schedule.reset({ ...page.circle, session: session.session, leads: next }),
  );
  const { facilitator } = session;
  const put = (next: PersonId | null, back: PersonId | null) =>
    reset.run(next, {
      done: () =>
        offerUndo({
          words: say(next === null ? "running:reset.ended" : "running:reset.called"),
          undo: () => reset.run(back),
        }),
    });
  return (
    <Section title={say("running:reset.title")}>
      <OwnTrouble of={[reset]} sayOwn={say} own={refusals} />
      {session.reset && (
        <>
          <Body1 role="status">
            {facilitator
              ? say("running:reset.is", { name: nameOf(page.members, facilitator) })
              : say("running:reset.nobody")}
          </Body1>
          <Button
            className={styles.button}
            disabledFocusable={reset.isPending}
            onClick={() => put(null, facilitator ?? null)}
          >
            {say("running:reset.end")}
          </Button>
        </>
      )}
      {(!session.reset || !facilitator) && (
        <>
          <Field
            label={say("running:reset.leads")}
            className={styles.field}
            {...(tried && !leads && { validationMessage: say("running:reset.choose") })}
          >
            <Select
              value={leads ?? nobody}
              onChange={(_, { value }) =>
                setLeads(mayLead(page, session).find((each) => each === value))
              }
            >
              <option value={nobody}>{say("running:reset.choose")}</option>
              {mayLead(page, session).map((person) => (
                <option key={person} value={person}>
                  {nameOf(page.members, person)}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={reset.isPending}
            onClick={() => {
              setTried(true);
              if (leads) put(leads, null);
            }}
          >
            {say("running:reset.call")}
          </Button>
        </>
      )}
    </Section>
  );
}

/** Whoever is expected to come. */
function mayLead({ members }: CirclePage, { away, resting = [] }: SessionView) {
  return members
    .filter(
      ({ standing, person }) =>
        standing === "joined" && !away.includes(person) && !resting.includes(person),
    )
    .map(({ person }) => person);
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  field: { maxWidth: "360px", minWidth: 0, "& select": { minWidth: 0 } },
  button: { alignSelf: "flex-start" },
});
