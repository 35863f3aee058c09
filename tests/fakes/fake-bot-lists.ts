import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/contract.ts";
import type { AskId } from "../../shared/kernel/ids.ts";
import { type FakeCircle, placed } from "./fake-circle.ts";

const os = implement(contract);

export function fakeAgenda({ asks, page }: FakeCircle) {
  const find = (id: AskId) => asks.all().find(({ ask }) => ask === id);
  return {
    add: os.agenda.add.handler(({ input: { text, mode, neededBy, link } }) => {
      const ask = freshId() as AskId;
      const { person } = page().me;
      const optional = { ...(neededBy && { neededBy }), ...(link && { link }) };
      asks.put([...asks.all(), { ask, by: person, text, mode, edition: 1, ...optional }]);
      return { ask };
    }),
    edit: os.agenda.edit.handler(({ input: { ask, edition, text, mode }, errors }) => {
      const was = find(ask);
      if (!was) throw errors["not-found"]();
      if (was.edition !== edition) {
        const { person, name } = page().members.find((one) => one.person === was.by) ?? someone;
        throw errors["changed-meanwhile"]({ data: { by: person, name } });
      }
      const now = { ...was, text, mode, edition: edition + 1 };
      asks.put(asks.all().map((one) => (one === was ? now : one)));
      return {};
    }),
    choose: os.agenda.choose,
    run: os.agenda.run,
    swap: os.agenda.swap,
    watch: os.agenda.watch,
    mood: os.agenda.mood,
    shape: os.agenda.shape,
    addProtocol: os.agenda.addProtocol,
    editProtocol: os.agenda.editProtocol,
    removeProtocol: os.agenda.removeProtocol,
    restoreProtocol: os.agenda.restoreProtocol,
    openWritten: os.agenda.openWritten,
    dropWritten: os.agenda.dropWritten,
    written: os.agenda.written,
    write: os.agenda.write,
    extendWritten: os.agenda.extendWritten,
    move: os.agenda.move.handler(({ input: { ask, before }, errors }) => {
      const was = find(ask);
      if (!was) throw errors["not-found"]();
      asks.put(placed(asks.all(), was, (one) => one.ask === before));
      return {};
    }),
    remove: os.agenda.remove.handler(({ input: { ask }, errors }) => {
      const was = find(ask);
      if (!was) throw errors["not-found"]();
      asks.removed.set(ask, was);
      asks.put(asks.all().filter((one) => one !== was));
      return {};
    }),
    restore: os.agenda.restore.handler(({ input: { ask }, errors }) => {
      const was = asks.removed.get(ask);
      if (!was) throw errors["not-found"]();
      asks.put([...asks.all(), was]);
      return {};
    }),
  };
}

const someone = { person: "00000000-0000-0000-0000-000000000000" as never, name: "Someone" };

let ids = 0;
function freshId(): string {
  ids += 1;
  return `fresh${ids}`.padEnd(20, "0");
}
