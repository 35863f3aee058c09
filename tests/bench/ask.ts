import { Agent, type IncomingHttpHeaders, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

interface Request {
  readonly port: number;
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly headers?: IncomingHttpHeaders;
  readonly body?: unknown;
}

/**
 * Asks over a connection that is kept, and answers the body.
 *
 * @throws Error for any status but 200, 201 and 202
 */
export function ask({ port, path, method = "GET", headers, body }: Request): Promise<string> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const content = text
    ? { "content-type": "application/json", "content-length": Buffer.byteLength(text) }
    : {};
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent, host: "127.0.0.1", port, path, method, headers: { ...headers, ...content } },
      async (response) => {
        let answer = "";
        for await (const part of response.setEncoding("utf8")) answer += part;
        const { statusCode = 0 } = response;
        if ([200, 201, 202].includes(statusCode)) resolve(answer);
        else
          reject(
            new Error(
              `${method} http://127.0.0.1:${port}${path}: ${statusCode} ${answer.slice(0, 200)}`,
            ),
          );
      },
    );
    asked.on("error", (fault: NodeJS.ErrnoException) => {
      // A kept connection that the other side had just ended for its idleness: nothing was heard of the request there.
      if (asked.reusedSocket && fault.code === "ECONNRESET")
        resolve(ask({ port, path, method, ...(headers && { headers }), body }));
      else reject(fault);
    });
    asked.end(text);
  });
}
