import { type ReactNode, Suspense } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useCirclePage } from "../api/circle-page.ts";
import { isRefusal } from "../api/trouble.ts";
import { useLive } from "../api/use-live.ts";
import { lazily } from "../ui/lazily.ts";
import { Skeleton } from "../ui/skeleton.tsx";

const EndedPage = lazily(async () => (await import("./ended-page.tsx")).EndedPage);

/** A circle's pages as long as it has not ended; what remains of it after that stands in the place of all of them. */
export function WhileOpen({
  address,
  children,
}: {
  readonly address: CircleAddress;
  readonly children: ReactNode;
}) {
  const { data, error } = useCirclePage(address);
  const gone = isRefusal(error, "not-found");
  const ended = gone ? undefined : data?.ending?.ended;
  return data && ended ? <Ended address={address} page={data} ended={ended} /> : children;
}

function Ended({
  address,
  ...rest
}: { readonly address: CircleAddress } & Parameters<typeof EndedPage>[0]) {
  useLive(address);
  return (
    <Suspense fallback={<Skeleton />}>
      <EndedPage {...rest} />
    </Suspense>
  );
}
