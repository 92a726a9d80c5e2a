import http from "node:http";

/** A request exactly as given: the path is not tidied, and any header may be set. */
export type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
};

export type Reply = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly html: string;
  /** The same as it came over the line, for what is no page. */
  readonly bytes: Buffer;
};

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** Asks once, without cookies, redirects or manners of a browser. @param base where the product listens */
export function ask(base: string, { method = "GET", path, headers = {}, body }: Asked): Promise<Reply> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method, path, headers, agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(pieces);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          html: bytes.toString("utf8"),
          bytes,
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The same, as a form that a browser sends. */
export function send(base: string, asked: Omit<Asked, "body" | "method">, fields: Record<string, string>) {
  const headers = { "content-type": "application/x-www-form-urlencoded", ...asked.headers };
  const body = new URLSearchParams(fields).toString();
  return ask(base, { ...asked, method: "POST", headers: { ...headers, "content-length": body.length }, body });
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(reply: Reply): string | undefined {
  const pairs = (reply.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]);
  return pairs.length === 0 ? undefined : pairs.join("; ");
}
