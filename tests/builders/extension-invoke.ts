import { personCalled } from "./ids.ts";
import { anActivity } from "./teams-bot.ts";
import type { TeamsPeer } from "./teams-peer.ts";

/** A message of Bo's, as Teams hands it over. */
export const payload = {
  id: "1611060744833",
  body: {
    contentType: "html",
    content:
      '<div><p>Ask &quot;what else?&quot; &amp; wait.</p><p><a href="https://books.example/a?b=1&amp;c=2">Here</a> <at id="0">Bo</at></p><script>x()</script></div>',
  },
  from: { user: { userIdentityType: "aadUser", id: personCalled("bo"), displayName: "Bo" } },
};

/** What saving it asks. */
export const save = { commandId: "save", commandContext: "message", messagePayload: payload };

/** Something that the message extension is asked, in a channel. */
export function extensionInvoke(peer: TeamsPeer, name: string, value: unknown, but: object = {}) {
  const what = { type: "invoke", name: `composeExtension/${name}`, text: undefined, value };
  return anActivity(peer, { ...what, ...but });
}
