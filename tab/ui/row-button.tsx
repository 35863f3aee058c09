import { Button } from "@fluentui/react-components";

/** A small button of a row; `item` tells it from those of other rows. */
export function RowButton({
  words,
  item,
  busy,
  pressed,
  onClick,
}: {
  readonly words: string;
  readonly item: string;
  readonly busy: boolean;
  /** Of one that stays pressed. */
  readonly pressed?: boolean | undefined;
  readonly onClick: () => void;
}) {
  return (
    <Button
      size="small"
      appearance={pressed === undefined ? "subtle" : pressed ? "primary" : "secondary"}
      aria-label={`${words}: ${item}`}
      {...(pressed !== undefined && { "aria-pressed": pressed })}
      disabledFocusable={busy}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}
