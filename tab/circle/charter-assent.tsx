import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CharterView } from "../../shared/contract/charter.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { Avatar } from "../ui/avatar.tsx";
import { nameOf } from "../ui/names.ts";
import { useComma, useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { charterRefusals } from "./charter-refusals.ts";
import { countedMembers } from "./counted-members.ts";
import { useAgree } from "./use-charter.ts";

/** Who has agreed, and the reader's own word: I agree, or I'd change. */
export function CharterAssent({
  page,
  charter,
  onChange,
}: {
  readonly page: CirclePage;
  readonly charter: CharterView;
  readonly onChange: () => void;
}) {
  const say = useSay();
  const styles = useStyles();
  const offer = useUndo();
  const agree = useAgree(page);
  const { edition, agreed, holds } = charter;
  const said = agreed.filter((person) => holds?.includes(person) ?? true);
  const mine = said.includes(page.me.person);
  const counted = countedMembers(page);
  const set = (agrees: boolean) =>
    agree.run(
      { edition, agrees },
      {
        done: () =>
          offer({
            words: say(agrees ? "charter:agreedNow" : "charter:takenBack"),
            undo: () => agree.run({ edition, agrees: !agrees }),
          }),
      },
    );
  return (
    <Section
      title={say(holds ? "charter:holdsCount" : "charter:agreedCount", {
        agreed: counted.filter(({ person }) => said.includes(person)).length,
        all: counted.length,
      })}
    >
      <Words page={page} said={said} />
      {agree.error && <Sorry words={troubleWords(say, agree.error, charterRefusals)} />}
      <div className={styles.buttons}>
        {edition > 0 && (
          <Button
            appearance={mine ? "secondary" : "primary"}
            disabledFocusable={agree.isPending}
            onClick={() => set(!mine)}
          >
            {say(mine ? "charter:takeBack" : holds ? "charter:holds" : "charter:agree")}
          </Button>
        )}
        <Button appearance={edition > 0 ? "secondary" : "primary"} onClick={onChange}>
          {say("charter:change")}
        </Button>
      </div>
    </Section>
  );
}

function Words({ page, said }: { readonly page: CirclePage; readonly said: readonly PersonId[] }) {
  const say = useSay();
  const comma = useComma();
  const styles = useStyles();
  const open = countedMembers(page)
    .filter(({ person }) => !said.includes(person))
    .map(({ name }) => name);
  const names = said.map((person) => nameOf(page.members, person));
  return (
    <>
      {names.length > 0 && (
        <div className={styles.people}>
          {names.map((name) => (
            <Avatar key={name} name={name} />
          ))}
          <Body1>{say("charter:agreedNames", { names: names.join(comma) })}</Body1>
        </div>
      )}
      {open.length > 0 && (
        <Caption1 className={styles.quiet}>
          {say("charter:openNames", { names: open.join(comma) })}
        </Caption1>
      )}
    </>
  );
}

const useStyles = makeStyles({
  people: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
