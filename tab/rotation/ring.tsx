import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CirclePage, MemberView } from "../../shared/contract/circle-page.ts";
import { initialsOf } from "../ui/initials.ts";
import { useVoice } from "../ui/say.ts";
import { type RingPlace, ringPlaces } from "./ring-places.ts";

/** The circle as a picture. The list of turns beside it says the same in words. */
export function Ring({
  members,
  turns,
  away,
  me,
}: {
  readonly members: readonly MemberView[];
  readonly turns: readonly Pick<CirclePage["turns"][number], "person">[];
  readonly away: readonly string[];
  readonly me: string;
}) {
  const styles = useStyles();
  const { direction } = useVoice();
  const places = ringPlaces(members, turns, away, direction);
  return (
    <svg viewBox="0 0 240 240" className={styles.ring} aria-hidden="true" focusable="false">
      <circle cx="120" cy="120" r="90" className={styles.line} />
      {places.map((place) => (
        <Seat
          key={place.member.person}
          place={place}
          mine={place.member.person === me}
          radius={places.length > 8 ? 17 : 21}
          beside={direction === "rtl" ? -1 : 1}
        />
      ))}
    </svg>
  );
}

function Seat({
  place: { member, x, y, turn, away },
  mine,
  radius,
  beside,
}: {
  readonly place: RingPlace;
  readonly mine: boolean;
  readonly radius: number;
  /** On which side the number stands: 1 right, -1 left. */
  readonly beside: 1 | -1;
}) {
  const styles = useStyles();
  const numberX = x + beside * (radius - 3);
  return (
    <>
      <circle cx={x} cy={y} r={radius + 5} className={styles.gap} />
      {turn === 0 && <circle cx={x} cy={y} r={radius + 4} className={styles.leads} />}
      <g className={mergeClasses(away && styles.away)}>
        <circle
          cx={x}
          cy={y}
          r={radius}
          className={mergeClasses(styles.seat, mine && styles.mine)}
        />
        <text x={x} y={y} dy="0.35em" className={styles.initials}>
          {initialsOf(member.name)}
        </text>
      </g>
      {turn !== undefined && turn > 0 && (
        <>
          <circle cx={numberX} cy={y + radius - 3} r="9" className={styles.badge} />
          <text x={numberX} y={y + radius - 3} dy="0.36em" className={styles.number}>
            {turn}
          </text>
        </>
      )}
    </>
  );
}

const useStyles = makeStyles({
  ring: { display: "block", width: "100%", maxWidth: "240px", margin: "0 auto" },
  line: { fill: "none", stroke: tokens.colorNeutralStroke2, strokeWidth: "2px" },
  gap: { fill: tokens.colorNeutralBackground1 },
  leads: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: "3px" },
  seat: {
    fill: tokens.colorNeutralBackground4,
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1px",
  },
  mine: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke2 },
  away: { opacity: 0.45 },
  initials: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "14px",
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
  },
  badge: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1px",
  },
  number: { fill: tokens.colorNeutralForeground1, fontSize: "11px", textAnchor: "middle" },
});
