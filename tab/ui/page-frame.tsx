import { Body1, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { type ReactNode, useEffect, useRef } from "react";
import type { Key } from "../../shared/words/key.ts";
import { useSay } from "./say.ts";

/** A second-level page: a way back, its title, its content. The title takes the focus when the page opens. */
export function PageFrame({
  title,
  intro,
  back = { href: "#/", words: "app:tab.back" },
  children,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly back?: { readonly href: string; readonly words: Key };
  readonly children: ReactNode;
}) {
  const say = useSay();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={styles.page}>
      <Link href={back.href} className={styles.back}>
        <ArrowLeftRegular aria-hidden="true" className="mirrored" />
        {say(back.words)}
      </Link>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {intro && (
        <Body1 as="p" className={styles.intro}>
          {intro}
        </Body1>
      )}
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
    maxWidth: "760px",
    margin: "0 auto",
    padding: "24px",
    "@media (max-width: 480px)": { padding: "16px 12px" },
  },
  back: { display: "inline-flex", alignItems: "center", alignSelf: "flex-start", gap: "4px" },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});
