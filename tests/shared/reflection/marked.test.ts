import type { CommitmentId, NoteId } from "../../../shared/kernel/ids.ts";
import { markedIn, type Readable } from "../../../shared/reflection/marked.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const [ada, bo, gone] = ["ada", "bo", "gone"].map(personCalled) as [
  ReturnType<typeof personCalled>,
  ReturnType<typeof personCalled>,
  ReturnType<typeof personCalled>,
];
const circle = aCircle({
  members: [aMember("ada"), aMember("bo"), aMember("gone", { standing: "left" })],
});
const held = aSession({ number: 3, state: "closed" });
const at = held.startsAt;
const nothing: Readable = { notes: [], answers: [], promises: [], wall: [] };
const texts = (readable: Partial<Readable>) =>
  markedIn(held, { ...nothing, ...readable }, circle).map(({ kind, text }) => [kind, text]);
const note = (text: string, over: object = {}) => ({
  ...{ id: `note${text}` as NoteId, session: held.id, by: ada, text, at, edition: 1 },
  ...over,
});
const promise = (text: string, session: number, over: object = {}) => ({
  ...{ id: `promise${text}` as CommitmentId, text, session },
  ...over,
});

describe("what a session's writers have marked for the circle", () => {
  it("has its own notes, and none that was taken away", () => {
    expect(
      texts({
        notes: [
          note("here"),
          note("elsewhere", { session: sessionCalled("before") }),
          note("taken away", { removedAt: at }),
        ],
      }),
    ).toEqual([["note", "here"]]);
  });

  it("has what was promised in it and is still open, and nothing of other sessions", () => {
    const commitments = [
      promise("now", 3),
      promise("before", 2),
      promise("done", 3, { outcome: "done" }),
    ];
    expect(texts({ promises: [{ person: bo, commitments }] })).toEqual([["promise", "now"]]);
  });

  it("has what went onto the wall while it ran and until a day after it", () => {
    const said = (text: string, when: typeof at, to?: typeof ada) => ({
      ...{ by: bo, text, at: when },
      ...(to && { to }),
    });
    expect(
      texts({
        wall: [
          said("before", later(at, { minutes: -1 })),
          said("a win", at),
          said("thanks", later(at, { hours: 20 }), ada),
          said("later", later(at, { hours: 30 })),
        ],
      }),
    ).toEqual([
      ["win", "a win"],
      ["thanks", "thanks"],
    ]);
  });

  it("has nothing of whoever has left", () => {
    expect(
      texts({
        notes: [note("a note", { by: gone })],
        answers: [{ by: gone, text: "an answer" }],
        promises: [{ person: gone, commitments: [promise("a promise", 3)] }],
        wall: [{ by: gone, text: "a win", at }],
      }),
    ).toEqual([]);
  });
});
