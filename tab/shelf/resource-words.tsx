import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage, ResourceView } from "../../shared/contract/circle-page.ts";
import { hostOf } from "../../shared/shelf/host-of.ts";
import { useSay } from "../ui/say.ts";

/** Something on the shelf: where it leads, why it helped, and how whoever put it there knows. */
export function ResourceWords({
  page,
  resource: { title, link, why, basis, by, topic, quote },
}: {
  readonly page: CirclePage;
  readonly resource: ResourceView;
}) {
  const say = useSay();
  const styles = useStyles();
  const host = link && hostOf(link);
  const name = memberNamed(page, by) ?? say("shelf:tab.formerMember");
  return (
    <div className={styles.words}>
      {link && host ? (
        <span className={styles.title}>
          <Link href={link} target="_blank" rel="noreferrer" inline>
            {title}
          </Link>{" "}
          <Caption1 className={styles.quiet}>{host}</Caption1>
        </span>
      ) : (
        <Body1Strong className={styles.title}>{title}</Body1Strong>
      )}
      {why && <Body1 className={styles.title}>{why}</Body1>}
      {quote && (
        <figure className={styles.quote}>
          <figcaption>
            <Caption1 className={styles.quiet}>
              {say("shelf:tab.saidBy", {
                name: memberNamed(page, quote.by) ?? say("shelf:tab.formerMember"),
              })}
            </Caption1>
          </figcaption>
          <blockquote className={styles.said}>{quote.text}</blockquote>
        </figure>
      )}
      <Caption1 className={styles.about}>
        <span>
          {basis
            ? say("shelf:tab.byWith", { name, basis: say(`shelf:tab.basisOf.${basis}`) })
            : name}
        </span>
        {basis === "guessing" && <strong>{say("shelf:tab.checkFirst")}</strong>}
        {topic && <span>{topic}</span>}
      </Caption1>
    </div>
  );
}

/** Whoever has left goes without a name. */
function memberNamed({ members }: CirclePage, person: string): string | undefined {
  return members.find((each) => each.person === person && each.standing !== "left")?.name;
}

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    minWidth: 0,
  },
  title: { overflowWrap: "anywhere", maxWidth: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
  quote: {
    margin: 0,
    paddingLeft: "12px",
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  said: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    color: tokens.colorNeutralForeground2,
  },
});
