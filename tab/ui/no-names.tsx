import { Suspense } from "react";
import { lazyPart } from "./lazy-part.ts";

const Hint = lazyPart(async () => (await import("./no-names-hint.tsx")).NoNamesHint);

/**
 * Under a field for what others will read: asks kindly whether a name in it is needed. Looked for on this device alone;
 * nothing of it is kept or sent.
 */
export function NoNames({ text }: { readonly text: string }) {
  return (
    <Suspense fallback={undefined}>
      <Hint text={text} />
    </Suspense>
  );
}
