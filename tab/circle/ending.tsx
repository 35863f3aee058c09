import { Body1, Button, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { useTime } from "../time/time-context.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { pageTitle } from "../ui/page-title.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { useUndo } from "../ui/undo.tsx";
import { ClosingAgenda } from "./closing-agenda.tsx";
import { countedMembers } from "./counted-members.ts";
import { openProposal, type Proposal } from "./open-proposal.ts";
import { SeasonTrouble } from "./season-trouble.tsx";
import { useEnding } from "./use-ending.ts";

/** Closing or erasing the circle: one member proposes it, another confirms. */
export function Ending({ page }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const proposal = openProposal(page);
  return (
    <Section title={say("season:ending.title")}>
      <Body1>{say("season:ending.words")}</Body1>
      {!page.ending?.ended && <ClosingAgenda minutes={page.rhythm.minutes} />}
      {proposal ? <Proposed page={page} proposal={proposal} /> : <Propose page={page} />}
    </Section>
  );
}

function Propose({ page }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const offer = useUndo();
  const styles = useStyles();
  const { propose, withdraw } = useEnding(page);
  const ask = (ending: Proposal["kind"]) =>
    propose.run(ending, {
      done: () =>
        offer({
          words: say("season:ending.proposed"),
          undo: () => withdraw.run(undefined),
          home: pageTitle(),
        }),
    });
  return (
    <>
      {!page.ending?.ended && (
        <div className={styles.choice}>
          <Body1>{say("season:ending.closeMeans")}</Body1>
          <div>
            <Button disabledFocusable={propose.isPending} onClick={() => ask("close")}>
              {say("season:ending.close")}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.choice}>
        <Body1>{say("season:ending.eraseMeans")}</Body1>
        <div>
          <ConfirmButton
            appearance="subtle"
            label={say("season:ending.erase")}
            question={say("season:ending.eraseQuestion")}
            yes={say("season:ending.erase")}
            no={say("season:ending.no")}
            busy={propose.isPending}
            onConfirm={() => ask("erase")}
          />
        </div>
      </div>
      <SeasonTrouble of={[propose, withdraw]} />
    </>
  );
}

/** A proposal, with its ways on: a second member's word, or that the circle goes on. */
export function Proposed({
  page,
  proposal,
}: {
  readonly page: CirclePage;
  readonly proposal: Proposal;
}) {
  const say = useSeasonSay();
  const time = useTime();
  const offer = useUndo();
  const { kind, by, aloneFrom } = proposal;
  const { confirm, withdraw, propose, bringBack } = useEnding(page);
  const own = by === page.me.person;
  const name = nameOf(page.members, by);
  const goOn = () =>
    withdraw.run(undefined, {
      done: () =>
        offer({
          words: say("season:ending.withdrawn"),
          ...(own && { undo: () => propose.run(kind) }),
          home: pageTitle(),
        }),
    });
  const end = () =>
    confirm.run(kind, {
      done: () =>
        offer({
          words: say(`season:ended.${kind}`),
          undo: () => bringBack.run(undefined),
          home: null,
        }),
    });
  return (
    <>
      <Notice
        accent
        action={
          <>
            {(!own || mayAlone(page, proposal)) && (
              <Button disabledFocusable={confirm.isPending} onClick={end}>
                {say(`season:ending.confirm.${kind}`)}
              </Button>
            )}
            <Button disabledFocusable={withdraw.isPending} onClick={goOn}>
              {say("season:ending.withdraw")}
            </Button>
          </>
        }
      >
        {own ? say(`season:ending.mine.${kind}`) : say(`season:ending.by.${kind}`, { name })}
      </Notice>
      {own && isAlone(page) && (
        <Body1>{say("season:ending.alone", { when: time.brief(aloneFrom as Instant) })}</Body1>
      )}
      <SeasonTrouble of={[confirm, withdraw]} />
    </>
  );
}

function mayAlone(page: CirclePage, { aloneFrom }: Proposal): boolean {
  return isAlone(page) && page.now >= aloneFrom;
}

/** Nobody else is there who is not taking a break. */
function isAlone(page: CirclePage): boolean {
  return countedMembers(page).every(({ person }) => person === page.me.person);
}

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});
