import { useState } from "react";
import type { DialogRequest } from "./answer-tab.ts";
import { AppFrame } from "./app-frame.tsx";
import { DialogFrame } from "./dialog-frame.tsx";
import type { FrameProps, OpenDialog } from "./frame-props.ts";

interface Opened {
  readonly request: DialogRequest;
  readonly close: (error: unknown, result: unknown) => void;
}

/** A page of the app, and the dialog that it may open over itself. */
export function TabFrame(props: FrameProps) {
  const [opened, setOpened] = useState<Opened>();
  const openDialog: OpenDialog = (request) =>
    new Promise((resolve) => {
      const close = (error: unknown, result: unknown) => {
        setOpened(undefined);
        resolve([error, result]);
      };
      setOpened({ request, close });
    });
  return (
    <>
      <AppFrame {...props} openDialog={openDialog} />
      {opened && <DialogFrame {...opened} parent={props} />}
    </>
  );
}
