import type { CircleAddress } from "../../shared/circle/circle.ts";
import { WithPage } from "../api/with-page.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { ShelfList } from "./shelf.tsx";

/** Everything on the shelf. */
export function ShelfPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("shelf:tab.title")} intro={say("shelf:tab.intro")}>
          <ShelfList page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}
