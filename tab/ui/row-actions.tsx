import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { type ReactElement, useEffect, useRef } from "react";
import { useSay } from "./say.ts";

/** What can be done to a row, and where it stands. */
export interface Actions {
  /** What the row is, for the buttons' names. */
  readonly item: string;
  /** Where the row stands among `count`, from 0. */
  readonly position: number;
  readonly count: number;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onMove: (step: "up" | "down") => void;
  readonly onRemove: () => void;
}

/** The buttons for it. After a move the same one has the focus again. */
export function RowActions({ item, position, count, busy, onEdit, onMove, onRemove }: Actions) {
  const say = useSay();
  const styles = useStyles();
  const group = useRef<HTMLSpanElement>(null);
  const moved = useRef<"up" | "down">(undefined);
  const stood = useRef(position);
  useEffect(() => {
    if (stood.current === position) return;
    stood.current = position;
    if (moved.current) refocus(group.current, moved.current);
    moved.current = undefined;
  }, [position]);
  const move = (step: "up" | "down") => {
    moved.current = step;
    onMove(step);
  };
  const button = (
    name: string,
    icon: ReactElement,
    onClick: () => void,
    off = false,
    step = "",
  ) => (
    <Button
      size="small"
      appearance="subtle"
      aria-label={name}
      title={name}
      icon={icon}
      data-step={step}
      disabled={off}
      disabledFocusable={busy && !off}
      onClick={onClick}
    />
  );
  return (
    <span ref={group} className={styles.buttons}>
      {button(say("app:tab.edit", { item }), <EditRegular />, onEdit)}
      {button(
        say("app:tab.moveUp", { item }),
        <ArrowUpRegular />,
        () => move("up"),
        position === 0,
        "up",
      )}
      {button(
        say("app:tab.moveDown", { item }),
        <ArrowDownRegular />,
        () => move("down"),
        position === count - 1,
        "down",
      )}
      {button(say("app:tab.remove", { item }), <DeleteRegular />, onRemove)}
    </span>
  );
}

/** The button that moved the row; its neighbour at the end of the list. */
function refocus(group: HTMLElement | null, step: "up" | "down"): void {
  const enabled = (which: string) =>
    group?.querySelector<HTMLButtonElement>(`[data-step=${which}]:not(:disabled)`);
  const target = enabled(step) ?? enabled(step === "up" ? "down" : "up");
  target?.focus();
}

const useStyles = makeStyles({ buttons: { display: "inline-flex", gap: "4px" } });
