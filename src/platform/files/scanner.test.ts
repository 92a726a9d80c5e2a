import assert from "node:assert/strict";
import { createServer, type Socket } from "node:net";
import { test } from "node:test";
import { startClamd } from "#testing";
import { clamdScanner } from "./scanner.js";

async function* inPieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test("a scanner gets the file as it is, and what it says counts", async (t) => {
  const clamd = await startClamd(t);
  const scan = clamdScanner(clamd.address);
  assert.equal(await scan(inPieces("een gewone ", "brief")), "clean");
  assert.equal(await scan(inPieces("een brief met een ", "virus erin")), "infected");
  assert.deepEqual(clamd.files, ["een gewone brief", "een brief met een virus erin"]);
});

test("without a clear answer a file is not known to be clean", async (t) => {
  const liars: ((socket: Socket) => void)[] = [
    (socket) => socket.destroy(),
    (socket) => socket.end("INSTREAM size limit exceeded. ERROR\0"),
    (socket) => socket.end("stream: OK"),
    (socket) => socket.end("stream: OK, of niet\0"),
    (socket) => socket.end("x".repeat(100_000)),
    (socket) => socket.end("HTTP/1.1 200 OK\r\n\r\nstream: OK\0"),
  ];
  for (const lie of liars) {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => lie(socket));
    }).listen(0, "127.0.0.1");
    t.after(() => server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const scan = clamdScanner(new URL(`tcp://127.0.0.1:${port}`));
    assert.equal(await scan(inPieces("brief")), "unknown", String(lie));
  }
  assert.equal(await clamdScanner(new URL("tcp://127.0.0.1:1"))(inPieces("brief")), "unknown");
  assert.equal(await clamdScanner(new URL("unix:///nergens/clamd.ctl"))(inPieces("brief")), "unknown");
});

test("a scanner that is silent, or does not read, is given up within eleven seconds", async (t) => {
  const server = createServer((socket) => socket.on("error", () => {}).pause()).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const scan = clamdScanner(new URL(`tcp://127.0.0.1:${(server.address() as { port: number }).port}`));
  const started = Date.now();
  const large = Array.from({ length: 20 }, () => "x".repeat(1_000_000));
  assert.deepEqual(await Promise.all([scan(inPieces("brief")), scan(inPieces(...large))]), ["unknown", "unknown"]);
  assert.ok(Date.now() - started < 11_000, `${Date.now() - started} ms`);
});
