import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { measured } from "../measured.ts";

// The reference: the least that can hold a stream of events open. No authentication, nobody is ever told anything more.
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write('event: message\ndata: {"json":{"version":1}}\n\n');
});
server.listen(0, "127.0.0.1", () => measured((server.address() as AddressInfo).port));
