import { TeamsDialog } from "../shell/teams-dialog.tsx";
import type { DialogRequest } from "./answer-tab.ts";
import { AppFrame } from "./app-frame.tsx";
import type { FrameProps } from "./frame-props.ts";

const named = { small: 300, medium: 450, large: 600 } as const;

/** A dialog that a tab has opened: another page of the app, in the frame context `task`. */
export function DialogFrame({
  request,
  close,
  parent,
}: {
  readonly request: DialogRequest;
  readonly close: (error: unknown, result: unknown) => void;
  readonly parent: FrameProps;
}) {
  return (
    <TeamsDialog
      title={request.title}
      width={pixels(request.width, 600)}
      style={{ height: `min(${pixels(request.height, 450)}px, 72vh)`, display: "flex" }}
      close={() => close("User cancelled/closed the task module.", undefined)}
    >
      <AppFrame
        url={request.url}
        title={request.title}
        frameContext="task"
        entity={parent.entity}
        sub={parent.sub}
        conversation={parent.conversation}
        openDialog={async () => ["A dialog cannot open another.", undefined]}
        more={{
          "tasks.completeTask": ([result]) => {
            close(undefined, result);
            return undefined;
          },
        }}
      />
    </TeamsDialog>
  );
}

function pixels(size: number | string | undefined, otherwise: number): number {
  if (typeof size === "string" && size in named) return named[size as keyof typeof named];
  const asked = Number(size);
  return Number.isFinite(asked) && asked > 0 ? asked : otherwise;
}
