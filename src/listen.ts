import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

/** The port or the address cannot be used; the message says what to do. */
export class ListenError extends Error {}

export type Listening = {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and resolves; after `graceMs` it ends them. */
  close(graceMs: number): Promise<void>;
};

/** A client that dribbles its request, and one that never sends any, are cut off. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};

/**
 * Listens.
 * @param port 0 takes any free one
 * @throws ListenError when the port is taken or forbidden
 */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions: limits }, (info) =>
      resolve({ port: info.port, close: (graceMs) => close(server, graceMs) }),
    ) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => reject(new ListenError(explain(error, host, port))));
  });
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
