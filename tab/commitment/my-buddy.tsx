import { Body1, Caption1, Switch } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Client } from "../api/client.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useComma } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { useUndo } from "../ui/undo.tsx";
import { useBuddy } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

type Mine = Awaited<ReturnType<Client["commitment"]["circle"]>>["buddies"];

/** Who asks me how it goes, and whom I ask, until the next session; and whether I want that. */
export function MyBuddy({
  address,
  buddies,
}: {
  readonly address: CircleAddress;
  readonly buddies: Mine;
}) {
  const say = usePromiseSay();
  const offerUndo = useUndo();
  const want = useBuddy(address);
  const wanted = want.isPending ? want.variables : buddies.wanted;
  return (
    <Section title={say("commitment:buddy.title")}>
      <Trouble of={[want]} />
      <Body1>{useWho(buddies)}</Body1>
      {buddies.people.length > 0 && <Caption1>{say("commitment:buddy.what")}</Caption1>}
      <Switch
        checked={wanted === true}
        label={say("commitment:buddy.label")}
        onChange={(_, { checked }) =>
          want.run(checked, {
            done: () =>
              offerUndo({
                words: say(checked ? "commitment:buddy.on" : "commitment:buddy.off"),
                undo: () => want.run(!checked),
              }),
          })
        }
      />
    </Section>
  );
}

function useWho({ people, wanted }: Mine): string {
  const say = usePromiseSay();
  const comma = useComma();
  if (!wanted) return say("commitment:buddy.without");
  const names = people.map(({ name }) => name);
  const [name, ...more] = names.toReversed();
  if (name === undefined) return say("commitment:buddy.none");
  if (more.length === 0) return say("commitment:buddy.one", { name });
  return say("commitment:buddy.more", { names: more.toReversed().join(comma), name });
}
