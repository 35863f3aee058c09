import fc from "fast-check";
import { reworded, sharedWith, takenBack } from "../../../shared/reflection/share-answer.ts";
import { type Instant, instant } from "../../../shared/time/instant.ts";

const at = instant("2026-11-24T15:00:00Z");
/** So few that what is shared is often what stands there. */
const text = fc.constantFrom("one", "two");
const step = fc.oneof(
  fc.record({ do: fc.constant("reword" as const), text }),
  fc.record({ do: fc.constant("share" as const), text }),
  fc.record({ do: fc.constant("take back" as const), text }),
);
type Step = (typeof step extends fc.Arbitrary<infer S> ? S : never) & object;
interface Answer {
  readonly text: string;
  readonly shared?: Instant;
}
interface Told {
  readonly answer: Answer;
  /** What its writer last agreed that the circle may read. */
  readonly agreed?: string;
}

function after({ answer, ...told }: Told, { do: what, text: said }: Step): Told {
  if (what === "reword") return { ...told, answer: reworded(answer, said) };
  if (what === "take back") return { answer: takenBack(answer) };
  const done = sharedWith(answer, said, at);
  return done.ok ? { answer: done.value, agreed: said } : { answer, ...told };
}

describe("an answer", () => {
  it("is never shared in words that its writer has not shared", () => {
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 12 }), (start, steps) => {
        let told: Told = { answer: { text: start } };
        for (const each of steps) {
          told = after(told, each);
          const read = told.answer.shared === undefined ? told.agreed : told.answer.text;
          expect(read).toBe(told.agreed);
        }
      }),
    );
  });

  it("keeps the time when it was first shared", () => {
    const shared = { text: "one", shared: at };
    const again = sharedWith(shared, "one", instant("2026-11-25T15:00:00Z"));
    expect(again).toEqual({ ok: true, value: shared });
  });
});
