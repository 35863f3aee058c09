import { invitationCard, ownInvitationCard } from "../../../bot/circle/invitation/cards.ts";
import { say as sayIn } from "../../../bot/kit/say.ts";
import { ownSessionCard, sessionCard } from "../../../bot/schedule/cards.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const say = sayIn("en");
const ada = aMember("ada");
const circle = aCircle({ members: [ada, aMember("bo", { standing: "invited" })] });
const link = "https://teams.example/circle";
const about = {
  circle,
  session: aSession({ facilitator: personCalled("ada") }),
  asks: [],
  link,
};
const pictures = (card: { readonly body?: readonly { readonly type: string }[] }) =>
  (card.body ?? []).filter(({ type }) => type === "Image");

describe("the circle's ring on a card", () => {
  it("shows members who facilitates, in words too", () => {
    const altText = `The circle as a ring of dots; the larger one facilitates: ${ada.name}`;
    expect(pictures(ownSessionCard(say, about, ada, false))).toMatchObject([{ altText }]);
  });

  it("shows those who are asked how many are in", () => {
    const altText = "The circle as a ring of dots, larger for those who are in";
    expect(pictures(ownInvitationCard(say, circle, ada, link))).toMatchObject([{ altText }]);
  });

  it("stays away from what everyone in the conversation sees", () => {
    expect(pictures(sessionCard(say, about, "planned"))).toEqual([]);
    expect(pictures(invitationCard(say, circle, link))).toEqual([]);
  });
});
