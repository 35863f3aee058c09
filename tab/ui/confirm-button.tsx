import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { heldIn } from "./held-in.ts";

/** For what cannot be taken back: asks once more, in place. */
export function ConfirmButton({
  label,
  name,
  question,
  yes,
  no,
  busy,
  appearance = "secondary",
  onConfirm,
}: {
  readonly label: string;
  /** What it is called where its label alone does not say which of several it is; it begins with that. */
  readonly name?: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly onConfirm: () => void;
}) {
  const styles = useStyles();
  const [asking, setAsking] = useState<boolean>();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== undefined) first.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <Button
        ref={heldIn(first)}
        aria-label={name}
        appearance={appearance}
        disabled={busy}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <fieldset className={styles.asking}>
      <legend className={styles.question}>{question}</legend>
      <Button
        ref={heldIn(first)}
        appearance="primary"
        disabled={busy}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {yes}
      </Button>
      <Button onClick={() => setAsking(false)}>{no}</Button>
    </fieldset>
  );
}

const useStyles = makeStyles({
  asking: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    padding: 0,
    border: "none",
  },
  question: { padding: "0 0 8px" },
});
