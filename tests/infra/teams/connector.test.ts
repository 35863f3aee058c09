import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import { at, connectorClient, type LocalTeams, localTeams } from "../../builders/local-teams.ts";

const { general, firstLeads, returning } = team.channels;
const { amara, lena } = people;

let local: LocalTeams;
beforeEach(async () => {
  local = await localTeams({ mostMembersAPage: 3 });
});
afterEach(() => local.stop());

const install = (conversation: string) => local.host(amara, "POST", at(conversation, "/app"));
const statusOf = (call: Promise<unknown>) =>
  call.then(
    () => "went through",
    (fault: { statusCode?: number }) => fault.statusCode,
  );
const trouble = (fault: object) =>
  fetch(`${local.teams.url}/host/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ faults: [fault] }),
  });

describe("the connector of the local Teams", () => {
  it("puts a bot's post up, and its reply into the post's thread", async () => {
    await install(firstLeads.id);
    const { conversations } = await local.bot();
    const post = await conversations.sendToConversation(firstLeads.id, {
      type: "message",
      text: "Hello",
    });
    const thread = `${firstLeads.id};messageid=${post.id}`;
    await conversations.sendToConversation(thread, { type: "message", text: "And more" });
    const { body } = await local.host(amara, "GET", at(firstLeads.id));
    expect(body.threads).toMatchObject([
      { post: { from: "bot", text: "Hello" }, replies: [{ from: "bot", text: "And more" }] },
    ]);
  });

  it("changes a message in its place and takes it down", async () => {
    await install(chat.id);
    const { conversations } = await local.bot();
    const { id } = await conversations.sendToConversation(chat.id, {
      type: "message",
      text: "One",
    });
    await conversations.updateActivity(chat.id, id, { type: "message", text: "Two" });
    const changed = await local.host(lena, "GET", at(chat.id));
    expect(changed.body.threads[0].post).toMatchObject({ text: "Two", edited: true });
    await conversations.deleteActivity(chat.id, id);
    expect((await local.host(lena, "GET", at(chat.id))).body.threads).toEqual([]);
  });

  it("opens a new post in a channel and a chat with one person", async () => {
    await install(general.id);
    const { conversations } = await local.bot();
    const post = await conversations.createConversation({
      isGroup: true,
      bot: { id: "28:bot", name: "" },
      channelData: { channel: { id: general.id } },
      activity: { type: "message", text: "A post" },
    } as never);
    expect(post.id).toBe(`${general.id};messageid=${post.activityId}`);
    const own = await conversations.createConversation({
      isGroup: false,
      bot: { id: "28:bot", name: "" },
      members: [{ id: lena.teamsAccount, name: "" }],
    } as never);
    await conversations.sendToConversation(own.id, { type: "message", text: "For you" });
    const { body } = await local.host(lena, "GET", at(own.id));
    expect(body.threads[0].post.text).toBe("For you");
  });

  it("tells the members of a private channel page by page", async () => {
    await install(returning.id);
    const { conversations } = await local.bot();
    const first = await conversations.getConversationPagedMembers(returning.id);
    const after = { pageSize: 500, continuationToken: first.continuationToken ?? "" };
    const rest = await conversations.getConversationPagedMembers(returning.id, after);
    const names = [...(first.members ?? []), ...(rest.members ?? [])].map(({ name }) => name);
    expect([first.members?.length, names.length, rest.continuationToken]).toEqual([
      3,
      5,
      undefined,
    ]);
  });

  it("knows one member, and says 404 of a stranger to the conversation", async () => {
    await install(returning.id);
    const { conversations } = await local.bot();
    const member = await conversations.getConversationMember(returning.id, amara.teamsAccount);
    expect(member).toMatchObject({ name: amara.name, aadObjectId: amara.id });
    expect(await statusOf(conversations.getConversationMember(returning.id, lena.id))).toBe(404);
  });

  it("refuses a bot that is not there, and a conversation that does not exist", async () => {
    const { conversations } = await local.bot();
    const say = { type: "message", text: "Hello" };
    expect(await statusOf(conversations.sendToConversation(chat.id, say))).toBe(403);
    expect(await statusOf(conversations.sendToConversation("19:none@thread.v2", say))).toBe(404);
  });

  it("refuses every call without the bot's own token", async () => {
    await install(chat.id);
    const sso = await local.microsoft365.issueSsoToken(amara);
    for (const token of ["nonsense", sso]) {
      const { conversations } = connectorClient(local.teams.serviceUrl, token);
      const say = conversations.sendToConversation(chat.id, { type: "message", text: "Hello" });
      expect(await statusOf(say)).toBe(401);
    }
  });

  it("takes seven messages a second and says how long to wait for the eighth", async () => {
    await install(chat.id);
    const sent = await Promise.all(Array.from({ length: 9 }, () => local.send(chat.id, "Hi")));
    const tooMany = sent.filter(({ status }) => status === 429);
    expect(tooMany.map(({ headers }) => headers.get("retry-after"))).toEqual(["1", "1"]);
  });

  it("meets a bot with the trouble that was asked for, so often", async () => {
    await install(chat.id);
    await trouble({ at: "connector", times: 1, status: 503, match: "^POST .*activities" });
    const sent = [await local.send(chat.id, "Hi"), await local.send(chat.id, "Hi")];
    expect(sent.map(({ status }) => status)).toEqual([503, 201]);
  });

  it("does the work and loses the answer", async () => {
    await install(chat.id);
    await trouble({ at: "connector", times: 1 });
    await expect(local.send(chat.id, "Heard?")).rejects.toThrow("fetch failed");
    const { body } = await local.host(amara, "GET", at(chat.id));
    expect(body.threads[0].post.text).toBe("Heard?");
  });

  it("takes no card that Teams would not show, and none that is too big", async () => {
    await install(chat.id);
    const { conversations } = await local.bot();
    const card = (content: object) =>
      conversations.sendToConversation(chat.id, {
        type: "message",
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
      });
    expect(await statusOf(card({ type: "AdaptiveCard", version: "1.6", body: [] }))).toBe(400);
    const text = "x".repeat(110_000);
    expect(await statusOf(card({ type: "AdaptiveCard", version: "1.5", body: [{ text }] }))).toBe(
      413,
    );
  });
});
