import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isRefusal } from "../api/trouble.ts";
import type { Consent } from "../teams/host.ts";
import { useHost } from "../teams/host-context.ts";
import { Notice } from "../ui/notice.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { Trouble } from "./trouble.tsx";
import type { useInToDo } from "./use-in-to-do.ts";

/** Why To Do did not do what was wanted. Where the person's own permission is missing, they can give it, and it is tried again. */
export function ToDoTrouble({ of }: { readonly of: ReturnType<typeof useInToDo> }) {
  const say = usePromiseSay();
  const host = useHost();
  const [last, setLast] = useState<Consent>();
  const asking = useMutation({
    mutationFn: () => host.consent("tasks"),
    onSuccess(outcome) {
      setLast(outcome);
      // Where Teams lost sight of the window, it calls a window that ended well a closed one.
      if (outcome === "given" || outcome === "closed") of.run();
    },
  });
  if (!isRefusal(of.error, "consent-missing")) return <Trouble of={[of]} />;
  const known =
    last === undefined ? say("commitment:toDo.missing") : say(`commitment:toDo.consent.${last}`);
  return (
    <Notice
      spoken
      action={
        <Button
          appearance="primary"
          disabledFocusable={asking.isPending || of.isPending}
          onClick={() => asking.mutate()}
        >
          {say("commitment:toDo.give")}
        </Button>
      }
    >
      {asking.isPending ? say("commitment:toDo.asking") : known}
    </Notice>
  );
}
