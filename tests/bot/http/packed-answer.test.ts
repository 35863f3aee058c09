import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { keepHome } from "../../../bot/circle/home/documents.ts";
import { aCircle } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "./api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  const circle = aCircle({ home: river.conversation });
  await keepHome(world.context, river, await storedCircle(world.context.documents, { circle }));
});
afterEach(() => world.end());

/** Asks what stands in the channel, and takes the answer as it comes over the wire. */
async function asked(encoding: string, person = "ada") {
  const authorization = `Bearer ${await world.signIn(person)}`;
  const headers = {
    "content-type": "application/json",
    "accept-encoding": encoding,
    authorization,
  };
  return new Promise<{ readonly headers: Record<string, unknown>; readonly body: Buffer }>(
    (resolve, reject) => {
      const asking = request(
        `${world.url}/api/rpc/circle/at`,
        { method: "POST", headers },
        async (answer) => {
          const parts: Buffer[] = [];
          for await (const part of answer) parts.push(part);
          resolve({ headers: answer.headers, body: Buffer.concat(parts) });
        },
      );
      asking.on("error", reject);
      asking.end(JSON.stringify({ json: river }));
    },
  );
}

it("sends what stands at a place compressed to whoever can read it", async () => {
  const plain = await asked("identity");
  const packed = await asked("gzip, br");
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  expect(packed.headers["content-length"]).toBe(String(packed.body.length));
  expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  const [before, after] = [plain.body, gunzipSync(packed.body)].map((body) =>
    JSON.parse(`${body}`),
  );
  expect({ ...after.json.page, now: "" }).toEqual({ ...before.json.page, now: "" });
});

it("sends it as it is to others, and what is small to everyone", async () => {
  const plain = await asked("gzip;q=0");
  expect(plain.headers).not.toHaveProperty("content-encoding");
  expect(JSON.parse(`${plain.body}`).json).toHaveProperty("page");
  const stranger = await asked("gzip", "eve");
  expect(stranger.headers).not.toHaveProperty("content-encoding");
  expect(JSON.parse(`${stranger.body}`)).toHaveProperty("json");
});
