import { useState } from "react";
import { isRefusal } from "../api/trouble.ts";
import type { Consent } from "../teams/host.ts";
import { ConsentNotice } from "../ui/consent-notice.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { Trouble } from "./trouble.tsx";
import type { useInToDo } from "./use-in-to-do.ts";

/** Why To Do did not do what was wanted. Where the person's own permission is missing, they can give it, and it is tried again. */
export function ToDoTrouble({ of }: { readonly of: ReturnType<typeof useInToDo> }) {
  const say = usePromiseSay();
  const [last, setLast] = useState<Consent>();
  if (!isRefusal(of.error, "consent-missing")) return <Trouble of={[of]} />;
  return (
    <ConsentNotice
      purpose="tasks"
      known={say(
        last === undefined ? "commitment:toDo.missing" : `commitment:toDo.consent.${last}`,
      )}
      asking={say("commitment:toDo.asking")}
      give={say("commitment:toDo.give")}
      busy={of.isPending}
      onAnswer={(outcome) => {
        setLast(outcome);
        // Where Teams lost sight of the window, it calls a window that ended well a closed one.
        if (outcome === "given" || outcome === "closed") of.run();
      }}
    />
  );
}
