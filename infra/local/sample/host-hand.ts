import type { Person } from "../organisation/people.ts";
import type { NewTab, Places } from "../teams/host-api.ts";

/** Does in the host page, over its API, what a person would do there. */
export function hostHand(url: string) {
  const ask = async (me: Person, method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/host/me/${me.id}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}.`);
    return answer.json();
  };
  const at = (conversation: string) => `/conversations/${encodeURIComponent(conversation)}`;
  return {
    addApp: (me: Person, conversation: string) => ask(me, "POST", `${at(conversation)}/app`),
    removeApp: (me: Person, conversation: string) => ask(me, "DELETE", `${at(conversation)}/app`),
    addTab: (me: Person, conversation: string, tab: NewTab) =>
      ask(me, "POST", `${at(conversation)}/tabs`, tab),
    say: (me: Person, conversation: string, text: string) =>
      ask(me, "POST", `${at(conversation)}/messages`, { text, mentionBot: false }),
    read: (me: Person, conversation: string) => ask(me, "POST", `${at(conversation)}/read`),
    places: async (me: Person) => (await ask(me, "GET", "/places")) as Places,
    meeting: (me: Person, chat: string, what: "start" | "end") =>
      ask(me, "POST", `/meetings/${encodeURIComponent(chat)}/${what}`),
  };
}
export type HostHand = ReturnType<typeof hostHand>;
