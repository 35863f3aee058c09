import type { CircleAddress } from "../../shared/circle/circle.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { openNow, StillOpen } from "./my-promises.tsx";
import { PromiseForm } from "./promise-form.tsx";
import { useMakePromise, usePromises, useRemovePromise } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

/**
 * What I promise myself until the circle meets again: the form, and then what I have written. Complete in itself, so that a
 * session under way can show it on each one's own device.
 */
export function OneSmallThing({ address }: { readonly address: CircleAddress }) {
  const say = usePromiseSay();
  const sayTrouble = useSay();
  const offer = useUndo();
  const promises = usePromises(address);
  const make = useMakePromise(address);
  const remove = useRemovePromise(address);
  const { data, error, refetch } = promises;
  return (
    <Section title={say("commitment:now.title")}>
      {promises.isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      <Trouble of={[make, remove]} />
      {data && <StillOpen of={address} mine={data.mine} />}
      {data && openNow(data.mine).length === 0 && (
        <PromiseForm
          nextStartsAt={data.nextStartsAt}
          unkept={data.unkept}
          busy={make.isPending}
          onSave={(draft) =>
            make.run(draft, {
              done: (made) =>
                offer({ words: say("commitment:do.made"), undo: () => remove.run(made) }),
            })
          }
        />
      )}
    </Section>
  );
}
