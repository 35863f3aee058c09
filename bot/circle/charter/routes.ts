import { agreeToCharter } from "../../../shared/circle/agree-to-charter.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { forgetVersions } from "../../../shared/circle/forget-versions.ts";
import { likeFeedback } from "../../../shared/circle/like-feedback.ts";
import { insider } from "../../../shared/circle/may.ts";
import { switchKeeping } from "../../../shared/circle/switch-keeping.ts";
import { type Chartered, writeCharter } from "../../../shared/circle/write-charter.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { asMember, type Change, changeAsMember, changeRead } from "../documents.ts";
import { refreshCardJob } from "../invitation/documents.ts";
import { lastEditor } from "../list/documents.ts";
import {
  charterChange,
  chartered,
  type InsideWithCharter,
  keepingChange,
  readWithCharter,
} from "./documents.ts";
import { charterView } from "./present.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;

/** On what terms a circle works: any member writes them, everyone agrees for themselves. */
export function charterRoutes(context: Outside) {
  const { clock } = context;
  return {
    read: api.charter.read.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readWithCharter(context, input);
      if (!inside || !insider(inside.circle.value, caller.person)) throw errors["not-found"]();
      return charterView(inside, caller.person);
    }),

    write: api.charter.write.handler(async ({ input, context: { caller }, errors }) => {
      const { words, edition, forget = false } = input;
      const { done, meanwhile } = await changeCharter(context, input, caller, (inside) => {
        const at = clock.now();
        const made = writeCharter(chartered(inside), words, edition, caller.person, at);
        if (!made.ok) return made;
        const next = forget ? forgotten(made.value) : made.value;
        const change = charterChange(inside, next, at);
        const value = { edition: next.circle.charter?.edition ?? 0 };
        const writes = [...(change.writes ?? []), ...termsShown(inside, next, at)];
        return ok({ ...change, writes, value });
      });
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    agree: api.charter.agree.handler(async ({ input, context: { caller }, errors }) => {
      const { done, meanwhile } = await agreeing(context, input, caller, input);
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    feedback: api.charter.feedback.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, ({ circle }) => {
        const next = likeFeedback(circle.value, caller.person, input.style ?? undefined);
        if (!next.ok) return next;
        return ok(next.value === circle.value ? { value: {} } : { circle: next.value, value: {} });
      });
      return accepted(done, errors);
    }),

    mode: api.charter.mode.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, ({ circle: { value } }) => {
        const { mode } = input;
        const same = (value.mode ?? "structured") === mode;
        return ok(same ? { value: {} } : { circle: { ...value, mode }, value: {} });
      });
      return accepted(done, errors);
    }),

    keep: api.charter.keep.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, ({ circle: { value } }) => {
        const next = switchKeeping(value, input.kept, caller.person, clock.now());
        return ok(keepingChange(value, next, clock.now()));
      });
      return accepted(done, errors);
    }),
  };
}

/** Has the invitation say new terms. */
function termsShown({ circle: { value } }: InsideWithCharter, next: Chartered, at: Instant) {
  const address = { tenant: value.tenant, circle: value.id };
  const renewed = next.circle.edition !== value.edition;
  return renewed ? [refreshCardJob(address, value.version + 1, at)] : [];
}

function forgotten({ circle, charter }: Chartered): Chartered {
  const agreed = circle.charter?.agreed ?? [];
  return { circle, charter: charter && forgetVersions(charter, agreed) };
}

/** "I agree", or taking it back: tab and card use the same. */
export function agreeing(
  context: Outside,
  address: CircleAddress,
  caller: Pick<Caller, "person">,
  { edition, agrees }: { readonly edition: number; readonly agrees: boolean },
) {
  return changeCharter(context, address, caller, (inside) => {
    const next = agreeToCharter(chartered(inside), caller.person, { edition, agrees });
    return next.ok ? ok(charterChange(inside, next.value, context.clock.now())) : next;
  });
}

/** Changes the charter as a member. `meanwhile`: who edited it last. */
async function changeCharter<V, R extends string>(
  context: Outside,
  { tenant, circle }: CircleAddress,
  caller: Pick<Caller, "person">,
  decide: (inside: InsideWithCharter) => Result<Change<V>, R>,
) {
  let meanwhile = { by: caller.person, name: "" };
  const done = await changeRead(
    readWithCharter,
    context,
    { tenant, circle },
    asMember(caller, (inside: InsideWithCharter) => {
      const { value } = inside.circle;
      meanwhile = lastEditor(value, value.charter?.editedBy);
      return decide(inside);
    }),
  );
  return { done, meanwhile };
}
