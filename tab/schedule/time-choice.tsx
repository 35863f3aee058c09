import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Proposal } from "../../shared/contract/schedule.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Instant, ZoneName } from "../../shared/time/instant.ts";
import type { Say, TimesKey } from "../../shared/words/key.ts";
import { type Time, timeFor } from "../time/time.ts";
import { useTime } from "../time/time-context.ts";
import { useAheadSay } from "../ui/ahead-say.ts";
import { Line } from "../ui/line.tsx";
import { nameOf } from "../ui/names.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { useComma, useSay, useVoice } from "../ui/say.ts";
import { useTimesSay } from "../ui/times-say.ts";

/** One proposed time: when it is for the reader and elsewhere, who can come, and why others cannot. */
export function TimeChoice({
  page,
  proposal,
  zones,
  first,
  busy,
  onChoose,
  regular = false,
  choice,
}: {
  readonly page: CirclePage;
  readonly proposal: Proposal;
  readonly zones: readonly { readonly person: PersonId; readonly zone: ZoneName }[];
  readonly first: boolean;
  readonly busy: boolean;
  readonly onChoose: () => void;
  /** It is to be the circle's regular time. */
  readonly regular?: boolean;
  /** What the button says, and to whoever hears it, where it does not book. */
  readonly choice?: (when: string) => { readonly label: string; readonly about: string };
}) {
  const say = useSay();
  const styles = useStyles();
  const time = useTime();
  const ahead = useAheadSay();
  const times = useTimesSay();
  const inRhythm = useRhythmSay();
  const { startsAt, minutes, coming, missing, outside } = proposal;
  const when = time.session(startsAt, minutes);
  const chosen = choice?.(when);
  const label = chosen?.label ?? say("schedule:tab.book");
  const why = whyChosen(times, proposal);
  return (
    <Line
      action={
        <Button
          appearance={first ? "primary" : "secondary"}
          disabledFocusable={busy}
          aria-label={chosen?.about ?? ahead("ahead:named", { words: label, when })}
          onClick={onChoose}
        >
          {label}
        </Button>
      }
    >
      <Body1Strong>{when}</Body1Strong>
      <Caption1 className={mergeClasses(styles.quiet, styles.begins)}>
        {say("schedule:tab.yourTimeIn", { zone: time.zoneName(startsAt) })}
      </Caption1>
      <Elsewhere startsAt={startsAt} zones={zones} />
      <Body1>
        {missing.length === 0
          ? say("schedule:tab.allCan")
          : say("schedule:tab.coming", {
              coming: coming.length,
              count: coming.length + missing.length,
            })}
      </Body1>
      {why && <Caption1>{why}</Caption1>}
      <Spares page={page} proposal={proposal} />
      {regular && proposal.turns && (
        <Caption1>{inRhythm("rhythm:slot.keeps", { time: time.clock(proposal.turns) })}</Caption1>
      )}
      {missing.map(({ person, why }) => (
        <There key={person} person={person} startsAt={startsAt} zones={zones}>
          {say(`schedule:tab.why.${why}`, { name: nameOf(page.members, person) })}
        </There>
      ))}
      {outside.map(({ person, why }) => (
        <There key={person} person={person} startsAt={startsAt} zones={zones}>
          {times(`times:outside.${why}`, { name: nameOf(page.members, person) })}
        </There>
      ))}
    </Line>
  );
}

/** Whose turn it was not to be left out again. */
function Spares({
  page,
  proposal: { spares = [], missing },
}: {
  readonly page: CirclePage;
  readonly proposal: Proposal;
}) {
  const times = useTimesSay();
  const comma = useComma();
  const styles = useStyles();
  const named = (people: readonly PersonId[]) =>
    people.map((person) => nameOf(page.members, person)).join(comma);
  if (spares.length === 0) return undefined;
  const left = named(missing.map(({ person }) => person));
  return (
    <Caption1 className={styles.quiet}>
      {times("times:spares", { who: named(spares), left })}
    </Caption1>
  );
}

/**
 * What the time gives up, where none has it all; otherwise why it comes before the one after it, unless that is that everyone
 * can come, which is said already.
 */
function whyChosen(
  say: Say<TimesKey>,
  { because, instead, minutes, missing }: Proposal,
): string | undefined {
  if (instead) return say(`times:instead.${instead}`, { count: minutes });
  if (because === "fewest-absent" && missing.length === 0) return undefined;
  return say(`times:because.${because}`);
}

/** What is said about one person, with the time on their own clock where that differs from the reader's. */
function There({
  person,
  startsAt,
  zones,
  children,
}: Pick<Proposal, "startsAt"> & {
  readonly person: PersonId;
  readonly zones: readonly { readonly person: PersonId; readonly zone: ZoneName }[];
  readonly children: string;
}) {
  const styles = useStyles();
  const times = useTimesSay();
  const { locale } = useVoice();
  const own = useTime();
  const zone = zones.find((each) => each.person === person)?.zone;
  const when = zone && timeFor(locale, zone).brief(startsAt);
  const differs = when !== undefined && when !== own.brief(startsAt);
  return (
    <Caption1 className={styles.quiet}>
      {differs ? times("times:there", { sentence: children, when }) : children}
    </Caption1>
  );
}

/** The same moment on the clocks of members in other zones. */
function Elsewhere({
  startsAt,
  zones,
}: Pick<Proposal, "startsAt"> & {
  readonly zones: readonly { readonly person: PersonId; readonly zone: ZoneName }[];
}) {
  const styles = useStyles();
  const { locale } = useVoice();
  const own = useTime();
  const there = [...new Set(zones.map(({ zone }) => zone))]
    .map((zone) => timeFor(locale, zone))
    .filter((time) => time.brief(startsAt) !== own.brief(startsAt))
    .map((time) => `${time.zoneName(startsAt)}: ${onTheirClock(time, own, startsAt)}`);
  if (there.length === 0) return undefined;
  return <Caption1 className={styles.quiet}>{[...new Set(there)].join(" · ")}</Caption1>;
}

/** The day is said where it is another one. */
function onTheirClock(theirs: Time, own: Time, at: Instant): string {
  return theirs.day(at) === own.day(at) ? theirs.clock(at) : theirs.brief(at);
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  // Elsewhere these words come within a line.
  begins: { "::first-letter": { textTransform: "uppercase" } },
});
