import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { useLanding } from "./use-landing.ts";

/** A titled part of a page: a landmark with its heading. `aside` stands beside the title; `route` leads straight to it. */
export function Section({
  title,
  aside,
  route,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly route?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const part = useLanding(route);
  return (
    <section
      ref={part}
      aria-labelledby={id}
      className={styles.section}
      {...(route !== undefined && { tabIndex: -1 })}
    >
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle2>
        {aside}
      </div>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    padding: "16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 360px)": { padding: "12px" },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: "12px",
    rowGap: "4px",
  },
  title: { margin: 0 },
});
