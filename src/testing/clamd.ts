import { createServer, type Socket } from "node:net";

/** A scanner that finds a virus in whatever says so. */
export type Clamd = { readonly address: URL; readonly files: string[]; stop(): Promise<void> };

type Ending = { after(work: () => Promise<void> | undefined): void };

/**
 * @param t ends it, if nobody did before
 * @param port of one that was there before; a free one when it is left out
 */
export async function startClamd(t: Ending, port = 0): Promise<Clamd> {
  const files: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let got = Buffer.alloc(0);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    socket.on("data", (piece) => {
      got = Buffer.concat([got, piece]);
      const file = fileIn(got);
      if (file === undefined) return;
      files.push(file);
      socket.end(`stream: ${file.includes("virus") ? "Test.Signature FOUND" : "OK"}\0`);
    });
  }).listen(port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  t.after(() => (server.listening ? stop() : undefined));
  return { address: new URL(`tcp://127.0.0.1:${(server.address() as { port: number }).port}`), files, stop };
}

const COMMAND = "zINSTREAM\0";

/** The file, once its end is there. */
function fileIn(got: Buffer): string | undefined {
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts).toString("latin1");
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
