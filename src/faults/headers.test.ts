import assert from "node:assert/strict";
import net from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { assetFiles } from "#platform/ui";
import { makeApp } from "#platform/web";
import { ask, openWorld, send } from "#testing";
import { listen } from "../listen.js";

const world = await openWorld({ worker: false, env: { SECURITY_CONTACT: "veilig@town.example" } });
const town = await world.addTown("voorbeeldstad");
const els = await world.signedIn(town, "els");
const cookie = [...els.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const [asset = ""] = assetFiles().keys();

const due: Record<string, RegExp> = {
  "content-security-policy":
    /^default-src 'none'; script-src 'nonce-[\w-]{24}'; .*frame-ancestors 'none'.*base-uri 'none'/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "referrer-policy": /^same-origin$/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
};

function assertHeaders(headers: Readonly<Record<string, unknown>>, what: string): void {
  for (const [name, pattern] of Object.entries(due))
    assert.match(String(headers[name] ?? ""), pattern, `${name}: ${what}`);
  assert.equal(headers["x-powered-by"], undefined);
}

test("every answer carries every security header", async () => {
  const seen = new Map<number, string>();
  const look = async (what: string, asked: Parameters<typeof ask>[1]) => {
    const reply = await ask(world.base, asked);
    assertHeaders(reply.headers, what);
    seen.set(reply.status, what);
    if (what !== "asset" && what !== "security.txt") assert.equal(reply.headers["cache-control"], "no-store", what);
  };
  await look("page", { path: "/voorbeeldstad/" });
  await look("national page", { path: "/" });
  await look("redirect", { path: "/voorbeeldstad/vragen" });
  await look("tidy redirect", { path: "/voorbeeldstad" });
  await look("forbidden", { path: "/voorbeeldstad/vragen", headers: { cookie } });
  await look("unknown", { path: "/voorbeeldstad/nergens" });
  await look("unknown municipality", { path: "/nergens/" });
  await look("wrong method", { method: "PUT", path: "/voorbeeldstad/" });
  await look("wrong type", { method: "POST", path: "/voorbeeldstad/stel-uw-vraag", body: "x" });
  await look("HEAD", { method: "HEAD", path: "/voorbeeldstad/" });
  await look("asset", { path: asset });
  await look("no asset", { path: "/assets/nergens.css" });
  await look("livez", { path: "/livez" });
  await look("readyz", { path: "/readyz" });
  await look("security.txt", { path: "/.well-known/security.txt" });
  await look("host that is none", { path: "/", headers: { host: "a b" } });
  await look("no URL", { path: "*", method: "OPTIONS" });
  const form = await send(world.base, { path: "/voorbeeldstad/stel-uw-vraag" }, { question: "Zonder bewijs" });
  assertHeaders(form.headers, "expired form");
  assert.deepEqual([...seen.keys()].sort(), [200, 302, 400, 403, 404, 405, 415]);
});

test("a nonce is used once", async () => {
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { headers } = await ask(world.base, { path: "/voorbeeldstad/" });
      return /nonce-([\w-]+)/.exec(String(headers["content-security-policy"]))?.[1];
    }),
  );
  assert.equal(new Set(nonces).size, 20);
});

/** What a server needs that others can reach. */
const reachable = {
  BASE_URL: "https://loket.example",
  SECRET: "thirty-two characters are the least",
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "loket@town.example",
};

test("over https an answer also demands https from then on", async (t) => {
  const secure = await openWorld({ worker: false, env: reachable }, t.after.bind(t));
  for (const path of ["/", "/livez", "/nergens", asset])
    assert.match(
      String((await ask(secure.base, { path })).headers["strict-transport-security"]),
      /^max-age=31536000; includeSubDomains$/,
    );
});

/** Says something over a bare connection. @returns the head of the answer, and how long the connection lasted */
function overTcp(port: number, bytes: string, dribble?: string): Promise<{ head: string; ms: number }> {
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes));
    const timer = setInterval(() => socket.write(dribble ?? ""), 100);
    let head = "";
    socket.on("data", (piece) => {
      head += piece.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      resolve({ head, ms: performance.now() - began });
    });
  });
}

function headersIn(head: string): Record<string, string> {
  const lines = head.split("\r\n\r\n", 1)[0]?.split("\r\n").slice(1) ?? [];
  return Object.fromEntries(
    lines.map((line) => [line.split(": ", 1)[0]?.toLowerCase(), line.slice(line.indexOf(": ") + 2)]),
  );
}

test("what is refused before it is a request carries them too", async () => {
  const { port } = new URL(world.base);
  for (const [bytes, status] of [
    ["hallo\r\n\r\n", 400],
    ["GET / HTTP/1.1\r\n\r\n", 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const { head } = await overTcp(Number(port), bytes);
    assert.equal(Number(head.slice(9, 12)), status);
    assertHeaders(headersIn(head), bytes.slice(0, 30));
  }
});

test("a client that dribbles its headers is cut off, with the same headers", async (t) => {
  const limits = { headersTimeout: 400, requestTimeout: 600, connectionsCheckingInterval: 100 };
  const listening = await listen(makeApp(world.house.web), "127.0.0.1", 0, limits);
  t.after(() => listening.close(100));
  const { head, ms } = await overTcp(listening.port, "GET / HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n");
  assert.equal(Number(head.slice(9, 12)), 408);
  assertHeaders(headersIn(head), "dribble");
  assert.ok(ms < 3_000, `${ms}`);
});

/** Asks for something large over a bare connection. @param pauseMs how long it waits before it reads on, each time; undefined when it never reads */
async function readSlowly(port: number, pauseMs: number | undefined): Promise<number> {
  const socket = net.connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  socket.on("error", () => {});
  const gone = new Promise((resolve) => socket.on("close", resolve));
  if (pauseMs === undefined) {
    socket.pause();
    await sleep(2_500);
  }
  let size = 0;
  socket.on("data", (piece) => {
    size += piece.length;
    if (size >= MUCH) socket.end();
    if (pauseMs === undefined) return;
    socket.pause();
    setTimeout(() => socket.resume(), pauseMs);
  });
  if (pauseMs === undefined) socket.resume();
  await gone;
  return size;
}

const MUCH = 60e6;

test("a client that asks and does not read is cut off, and one that reads slowly is not", async (t) => {
  const much = new Hono().get("/", (c) => c.body(new Uint8Array(MUCH)));
  const listening = await listen(much, "127.0.0.1", 0, { idleTimeout: 500 });
  t.after(() => listening.close(100));
  const [never, slowly] = [await readSlowly(listening.port, undefined), await readSlowly(listening.port, 1)];
  assert.ok(never < MUCH, `${never} bytes came all the same`);
  assert.ok(slowly >= MUCH, `${slowly} bytes came`);
});

test("a name that is not ours gets no page, whoever points it here", async () => {
  for (const path of ["/", "/voorbeeldstad/", "/voorbeeldstad/vragen", "/dev/mail", "/nergens"]) {
    const reply = await ask(world.base, { path, headers: { host: "kwaad.example", cookie } });
    assert.equal(reply.status, 421, path);
    assert.match(reply.html, /Dit adres hoort niet bij ons/);
    assert.doesNotMatch(reply.html, /kwaad\.example|Voorbeeldstad/);
    assert.ok(reply.html.includes(`href="${world.base}/"`), "leads to where we are");
  }
  for (const host of ["localhost", "127.0.0.1:80", "[::1]", "loket.localhost", "LOCALHOST:3000"])
    assert.equal((await ask(world.base, { path: "/", headers: { host } })).status, 200, host);
  assert.equal((await ask(world.base, { path: "/livez", headers: { host: "10.0.0.1" } })).status, 200);
});

test("in production the name of this machine itself is not ours either", async (t) => {
  const secure = await openWorld({ worker: false, env: reachable }, t.after.bind(t));
  await secure.addTown("hoststad", { host: "loket.hoststad.example" });
  const status = async (host: string) => (await ask(secure.base, { path: "/", headers: { host } })).status;
  assert.equal(await status("loket.example"), 200);
  assert.equal(await status("loket.hoststad.example"), 200);
  assert.equal(await status("localhost"), 421);
});
