import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { ConsentPurpose } from "../../shared/contract/consent.ts";
import type { Consent } from "../teams/host.ts";
import { useHost } from "../teams/host-context.ts";
import { Notice } from "./notice.tsx";

/** Says that a permission of the person's own is missing, and has Microsoft ask for it. */
export function ConsentNotice({
  purpose,
  known,
  asking,
  give,
  busy = false,
  onAnswer,
}: {
  readonly purpose: ConsentPurpose;
  /** What there is to say while nobody is asked. */
  readonly known: string;
  /** What is said while Microsoft asks. */
  readonly asking: string;
  /** What the button says. */
  readonly give: string;
  readonly busy?: boolean;
  readonly onAnswer: (outcome: Consent) => void;
}) {
  const host = useHost();
  const { mutate, isPending } = useMutation({
    mutationFn: () => host.consent(purpose),
    onSuccess: onAnswer,
  });
  return (
    <Notice
      spoken
      action={
        <Button appearance="primary" disabledFocusable={isPending || busy} onClick={() => mutate()}>
          {give}
        </Button>
      }
    >
      {isPending ? asking : known}
    </Notice>
  );
}
