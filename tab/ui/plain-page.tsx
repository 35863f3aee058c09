import { makeStyles, Title2 } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A page that says one thing. */
export function PlainPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.title}>
        {title}
      </Title2>
      {children}
    </main>
  );
}

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    maxWidth: "640px",
    margin: "0 auto",
    padding: "32px 24px",
    "& > p": { margin: 0 },
    "@media (max-width: 480px)": { padding: "16px 12px" },
  },
  title: { margin: 0 },
});
