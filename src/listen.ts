import { createServer, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { bareHeaders } from "#platform/web";

/** The port or the address cannot be used; the message says what to do. */
export class ListenError extends Error {}

export type Listening = {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and resolves; after `graceMs` it ends them. */
  close(graceMs: number): Promise<void>;
};

/**
 * A client that dribbles its request, and one that never sends any, are cut off. A request may take long, because files of
 * 200 MB come along over a telephone: that it keeps coming is seen to where it is read (`bytesOf` in platform/web/body.ts).
 */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15 * 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  /** So long nothing may move on a connection: whoever asks for a large file and does not read it holds it for no longer. */
  idleTimeout: 60_000,
  maxHeaderSize: 16_384,
  // A request without a host is refused by us, with our headers, instead of by Node without them.
  requireHostHeader: false,
};

/**
 * Listens.
 * @param port 0 takes any free one
 * @param change other limits than ours, for tests
 * @throws ListenError when the port is taken or forbidden
 */
export function listen(app: Hono, host: string, port: number, change: Partial<typeof limits> = {}): Promise<Listening> {
  const errorHandler = () => new Response("400", { status: 400, headers: { connection: "close", ...bareHeaders() } });
  const { idleTimeout, ...others } = { ...limits, ...change };
  const server = createServer(others, getRequestListener(app.fetch, { errorHandler }));
  server.setTimeout(idleTimeout);
  server.on("clientError", refuse);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new ListenError(explain(error, host, port))));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      resolve({ port: taken, close: (graceMs) => close(server, graceMs) });
    });
  });
}

const refusals: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no request, too large or too slow, as Node does, but with our headers; then the line goes dead. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = refusals[error.code ?? ""] ?? 400;
  const headers = { connection: "close", "content-length": "0", ...bareHeaders() };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n`);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (error.code === "EACCES")
    return `Port ${port} is not allowed for this user. Choose one above 1023: PORT=3000 npm start`;
  return `Cannot listen on ${host} port ${port} (${error.code}). Check HOST and PORT.`;
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    // A browser keeps its connection open after the last answer; waiting for that would take seconds.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      resolve();
    });
  });
}
