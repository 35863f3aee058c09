import { Button } from "@fluentui/react-components";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

/** Says what went wrong, and offers to try again where that may help. */
export function Sorry({
  words,
  onRetry,
}: {
  readonly words: string;
  readonly onRetry?: (() => void) | undefined;
}) {
  const say = useSay();
  return (
    <Notice spoken action={onRetry && <Button onClick={onRetry}>{say("app:tryAgain")}</Button>}>
      {words}
    </Notice>
  );
}
