import assert from "node:assert/strict";
import net from "node:net";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { ask, openWorld, send } from "#testing";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const sami = await world.signedIn(town, "sami");
const cookie = [...sami.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const FORM = "/voorbeeldstad/stel-uw-vraag";

/** A fresh form of somebody's own, from an address of their own, so that no limit is in the way. */
let askers = 0;
async function freshForm() {
  const visitor = world.visitor();
  const page = await visitor.get(FORM);
  const form = page.form("question");
  askers += 1;
  const by = `198.51.${askers >> 8}.${askers & 255}`;
  const cookies = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return { ...form, headers: { cookie: cookies, "x-forwarded-for": by } };
}

const urlencoded = { "content-type": "application/x-www-form-urlencoded" };

/** Nothing that a client sends is a fault of ours, and the next visitor notices nothing. */
async function assertUnhurt(status: number, what: string) {
  assert.ok(status >= 200 && status < 500, `${what} gives ${status}`);
  assert.deepEqual(world.logged, [], what);
  assert.equal((await ask(world.base, { path: "/livez" })).status, 200, what);
}

test("a strange path is an unknown page, never a fault", async () => {
  const paths = [
    "/%00",
    "/voorbeeldstad/%00",
    "/voorbeeldstad/volg/%00",
    "/voorbeeldstad/vragen/%00",
    "/voorbeeldstad/%",
    "/voorbeeldstad/%zz",
    "/%E0%A4%A",
    "/voorbeeldstad/volg/%C3%28",
    "/voorbeeldstad/volg/%ED%A0%80",
    "/voorbeeldstad/vragen/%F0%9F%92%A9",
    "/__proto__",
    "/constructor/",
    "/voorbeeldstad/__proto__",
    "/voorbeeldstad/volg/__proto__",
    "/voorbeeldstad/volg/..%2f..%2f..%2fetc%2fpasswd",
    "/voorbeeldstad/../../../etc/passwd",
    "/assets/..%2f..%2fpackage.json",
    "/assets/../package.json",
    "/assets/%2e%2e/package.json",
    "/assets/",
    "/assets/%00",
    "/assets/__proto__",
    "//evil.example",
    "//evil.example/%2f..",
    "/voorbeeldstad//evil.example",
    "/%5cevil.example",
    `/${"a".repeat(8000)}`,
    `/voorbeeldstad/vragen/${"a/".repeat(3000)}`,
  ];
  for (const path of paths)
    for (const headers of [{}, { cookie }]) {
      const reply = await ask(world.base, { path, headers });
      await assertUnhurt(reply.status, path);
      assert.ok(reply.status >= 300, `${path} gives ${reply.status}`);
      assert.doesNotMatch(reply.headers.location ?? "", /^(\/\/|\/\\|https?:)/, path);
    }
});

test("a strange question after the path is no fault", async () => {
  const queries = [
    "due=0000-01-01&id=00000000-0000-7000-8000-000000000000",
    "due=9999-12-31&id=00000000-0000-7000-8000-000000000000",
    "due=2026-02-30&id=00000000-0000-7000-8000-000000000000",
    "due=2026-01-01&id=x",
    "status=__proto__",
    "status=constructor",
    "status=%00",
    "status=open&status=closed",
    "naar=%00",
    "naar=%E0%A4%A",
    "%",
    "a".repeat(9000),
    "&".repeat(9000),
  ];
  for (const query of queries)
    for (const path of ["/voorbeeldstad/vragen", "/voorbeeldstad/", "/voorbeeldstad/inloggen", "/", "/voorbeeldstad"]) {
      const reply = await ask(world.base, { path: `${path}?${query}`, headers: { cookie } });
      await assertUnhurt(reply.status, `${path}?${query.slice(0, 60)}`);
    }
});

test("a strange form is refused, or comes back to be mended", async () => {
  const bodies: [string, string | Uint8Array, number][] = [
    ["invalid UTF-8", Buffer.from([0x71, 0x3d, 0xff, 0xfe]), 400],
    ["a bad percent sequence", "question=%E0%A4%A", 400],
    ["half a percent sequence", "question=%", 400],
    ["a lone surrogate", "question=%ED%A0%80abc", 400],
    ["an overlong sequence", "question=%C0%AF", 400],
    ["10,000 fields", Array.from({ length: 10_000 }, (_, at) => `f${at}=1`).join("&"), 400],
    ["600 kB", `question=${"a".repeat(600_000)}`, 413],
    ["nothing", "", 403],
    ["only signs", "&&&===&&", 403],
    ["prototype keys without a token", "__proto__=1&constructor=2&prototype=3", 403],
  ];
  for (const [what, body, due] of bodies) {
    const { headers } = await freshForm();
    const reply = await ask(world.base, { method: "POST", path: FORM, headers: { ...headers, ...urlencoded }, body });
    await assertUnhurt(reply.status, what);
    assert.equal(reply.status, due, what);
  }
  const values = ["\0", "a\0b", "__proto__", "constructor", "\ud83d", "a".repeat(400_000), "‮", "{{7*7}}", "%00"];
  for (const value of values)
    for (const name of ["question", "name", "email", "phone", "organisation", "version", "__proto__", "step"]) {
      const { fields, headers } = await freshForm();
      const sent = { ...fields, question: "Waar is een pand te vinden?", name: "Lotte", phone: "06 12345678" };
      const filled = Object.fromEntries([...Object.entries(sent), [name, value]]);
      const reply = await send(world.base, { path: FORM, headers }, filled);
      await assertUnhurt(reply.status, `${name}=${value.slice(0, 20)}`);
    }
});

test("a form of another kind is refused", async () => {
  const types = [
    "application/json",
    "multipart/form-data; boundary=x",
    "text/plain",
    "text/xml",
    "",
    'a/b; charset="x',
  ];
  for (const type of types) {
    const { headers } = await freshForm();
    const given = { ...headers, ...(type === "" ? {} : { "content-type": type }) };
    const reply = await ask(world.base, { method: "POST", path: FORM, headers: given, body: '{"question":1}' });
    // This form takes files along, so such a body is tried, and is none.
    assert.equal(reply.status, type.startsWith("multipart/") ? 400 : 415, type);
    const withoutFiles = { method: "POST", path: "/voorbeeldstad/inloggen", headers: given, body: '{"question":1}' };
    assert.equal((await ask(world.base, withoutFiles)).status, 415, type);
  }
});

test("methods that a page does not have give 405 with what it has", async () => {
  for (const method of ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
    for (const path of [FORM, "/voorbeeldstad/vragen", "/", "/voorbeeldstad/"]) {
      const reply = await ask(world.base, { method, path, headers: { cookie } });
      assert.equal(reply.status, 405, `${method} ${path}`);
      assert.match(reply.headers.allow ?? "", /^GET, HEAD/, `${method} ${path}`);
      assert.doesNotMatch(reply.html, /__Host/, "a TRACE must not give cookies back");
    }
  for (const path of [FORM, "/livez", "/", "/voorbeeldstad/vragen", "/nergens"]) {
    const head = await ask(world.base, { method: "HEAD", path, headers: { cookie } });
    const get = await ask(world.base, { path, headers: { cookie } });
    assert.equal(head.status, get.status, path);
    assert.equal(head.html, "", path);
  }
});

test("strange headers are refused or ignored", async () => {
  const strange: Record<string, string>[] = [
    { host: "evil.example" },
    { host: "voorbeeldstad:99999" },
    { host: "a b" },
    { host: "[::1" },
    { host: "../../etc" },
    { host: "user:secret@localhost" },
    { host: "%00" },
    { host: "" },
    { cookie: "__Host-session=x; __Host-session=y" },
    { cookie: ";;;=;__Host-visitor" },
    { cookie: `__Host-session=${"a".repeat(43)}; ${cookie}` },
    { cookie: `a=${"b".repeat(12_000)}` },
    { "accept-language": "x".repeat(5000) },
    { "accept-encoding": "br;q=x, %%%" },
    { "x-forwarded-for": "'; drop table x, ,,, " },
    { "x-forwarded-host": "evil.example" },
    { "content-length": "0", "transfer-encoding": "gzip" },
    { range: "bytes=0-99999999999" },
    { expect: "200-ok" },
    { upgrade: "websocket", connection: "upgrade" },
  ];
  for (const headers of strange) {
    const reply = await ask(world.base, { path: "/voorbeeldstad/", headers }).catch(() => undefined);
    await assertUnhurt(reply?.status ?? 400, JSON.stringify(headers).slice(0, 100));
    assert.doesNotMatch(reply?.html ?? "", /evil\.example/);
  }
  const oversize = await ask(world.base, { path: "/", headers: { cookie: `a=${"b".repeat(20_000)}` } });
  assert.equal(oversize.status, 431);
});

test("a form that was packed is not unpacked, and thousands of cookies or headers hurt nobody", async () => {
  const { headers } = await freshForm();
  const packed = { ...headers, ...urlencoded, "content-encoding": "gzip" };
  const body = gzipSync(Buffer.alloc(50e6, 97));
  const bomb = await ask(world.base, { method: "POST", path: FORM, headers: packed, body });
  await assertUnhurt(bomb.status, "a packed form");
  assert.ok(bomb.status >= 400);
  const deep = { ...headers, "content-type": "application/json" };
  const nested = await ask(world.base, { method: "POST", path: FORM, headers: deep, body: "[".repeat(400_000) });
  assert.equal(nested.status, 415);
  const cookies = Array.from({ length: 2_000 }, (_, at) => `c${at}=`).join("; ");
  assert.equal((await ask(world.base, { path: FORM, headers: { cookie: cookies } })).status, 200);
  const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`x-${at}`, "1"]));
  const crowded = await ask(world.base, { path: FORM, headers: many }).catch(() => undefined);
  await assertUnhurt(crowded?.status ?? 431, "1,500 headers");
});

/** Says something over a bare connection, and hears what comes back until it ends. */
function overTcp(bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(world.base).port), "127.0.0.1", () => socket.end(bytes));
    let heard = "";
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (piece) => {
      heard += piece.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
  });
}

test("what is no HTTP is refused, and the next visitor notices nothing", async () => {
  const garbage = [
    "hallo\r\n\r\n",
    Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
    Buffer.alloc(4096, 0),
    "GET / HTTP/9.9\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET http:// HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET ftp://x/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET \\evil HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    `POST ${FORM} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST ${FORM} HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n`,
    `POST ${FORM} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `POST ${FORM} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nhalf`,
    `GET /voorbeeldstad/\0 HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  ];
  for (const bytes of garbage) {
    const heard = await overTcp(bytes);
    assert.doesNotMatch(heard, /^HTTP\/1\.1 (5|2)/, String(bytes).slice(0, 60));
    await assertUnhurt(400, String(bytes).slice(0, 60));
  }
});

test("300 MB is refused early, with and without a stated length, and the connection ends", async () => {
  for (const stated of [true, false]) {
    const { headers } = await freshForm();
    const { status, sent } = await flood({ ...headers, ...urlencoded }, stated);
    assert.equal(status, 413);
    assert.ok(sent < 100e6, `${sent} bytes were taken`);
    await assertUnhurt(413, "a flood");
  }
});

/** Sends up to 300 MB. @returns the answer, and how much the server took before the connection ended */
function flood(headers: Record<string, string>, stated: boolean): Promise<{ status: number; sent: number }> {
  const size = 300e6;
  const length = stated ? `Content-Length: ${size}` : "Transfer-Encoding: chunked";
  const piece = Buffer.alloc(65_536, 97);
  const chunk = stated ? piece : Buffer.concat([Buffer.from("10000\r\n"), piece, Buffer.from("\r\n")]);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    let sent = 0;
    let heard = "";
    const socket = net.connect(Number(new URL(world.base).port), "127.0.0.1");
    const push = () => {
      while (sent < size && !socket.destroyed) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.write(`POST ${FORM} HTTP/1.1\r\nHost: localhost\r\n${lines.join("")}${length}\r\n\r\n`);
    socket.on("drain", push);
    socket.on("data", (data) => {
      heard += data.toString("latin1");
    });
    socket.on("error", () => {});
    socket.setTimeout(20_000, () => reject(new Error("the connection stays open")));
    socket.on("close", () => resolve({ status: Number(heard.slice(9, 12)), sent }));
    push();
  });
}
