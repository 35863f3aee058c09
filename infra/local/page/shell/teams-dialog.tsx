import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { CSSProperties, ReactNode } from "react";

/** A window of Teams over what is there, and its way out. */
export function TeamsDialog({
  title,
  width,
  style,
  close,
  children,
}: {
  readonly title: ReactNode;
  /** So many pixels, where the screen has them. */
  readonly width: number;
  /** Of its content. */
  readonly style: CSSProperties;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface style={{ maxWidth: `min(${width}px, calc(100vw - 16px))` }}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label="Close"
                icon={<DismissRegular />}
                onClick={close}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent style={style}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
