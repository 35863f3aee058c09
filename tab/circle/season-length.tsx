import { Radio, RadioGroup } from "@fluentui/react-components";
import { seasonLengths } from "../../shared/circle/season-lengths.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { useUndo } from "../ui/undo.tsx";
import { SeasonTrouble } from "./season-trouble.tsx";
import { useSeason } from "./use-season.ts";

/** How long the season is; for a circle without one, the choice begins it. */
export function SeasonLength({ page }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const offer = useUndo();
  const { plan } = useSeason(page);
  const before = page.season?.weeks;
  const choose = (value: string) => {
    const weeks = seasonLengths.find((each) => `${each}` === value);
    if (!weeks) return;
    plan.run(weeks, {
      done: () =>
        offer({
          words: say("season:saved", { weeks }),
          ...(before && { undo: () => plan.run(before) }),
        }),
    });
  };
  return (
    <>
      <RadioGroup
        aria-label={say("season:length")}
        value={before ? `${before}` : ""}
        onChange={(_, { value }) => choose(value)}
      >
        {seasonLengths.map((weeks) => (
          <Radio key={weeks} value={`${weeks}`} label={say("season:weeks", { weeks })} />
        ))}
      </RadioGroup>
      <SeasonTrouble of={[plan]} />
    </>
  );
}
