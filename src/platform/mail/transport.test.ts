import assert from "node:assert/strict";
import { test } from "node:test";
import { type MailTrouble, startCrookedMailServer, until } from "#testing";
import { smtpTransport } from "./transport.js";

const LIMIT_MS = 10_000;
const message = { id: "1", to: "lotte@cirkel.example", subject: "Uw vraag", text: "Dag", html: "<p>Dag</p>" };

const troubles: readonly MailTrouble[] = [
  "silent",
  "endless greeting",
  "greets slowly",
  "endless answer",
  "flood",
  "busy",
  "refuses greeting",
  "refuses sender",
  "refuses recipient",
  "refuses text",
  "cuts before",
  "cuts after text",
  "speaks no SMTP",
];

// All at once: the slowest of them take the whole time.
test("a mail server that hangs, answers without end or refuses gives an error within ten seconds, and is let go", {
  concurrency: true,
}, async (t) => {
  await Promise.all(
    troubles.map((trouble) =>
      t.test(trouble, async (t) => {
        const server = await startCrookedMailServer();
        t.after(server.close);
        server.trouble = trouble;
        const began = performance.now();
        await assert.rejects(smtpTransport(server.url, "loket@town.example").send(message));
        assert.ok(performance.now() - began < LIMIT_MS, `${performance.now() - began} ms`);
        await until(
          async () => server.open() === 0,
          2_000,
          () => "the connection stays open",
        );
      }),
    ),
  );
});

test("a mail server whose certificate is another's gets no mail", async (t) => {
  const server = await startCrookedMailServer({ secure: true });
  t.after(server.close);
  await assert.rejects(smtpTransport(server.url, "loket@town.example").send(message), /certificate/);
  assert.deepEqual(server.heard, []);
});

test("a mail that was taken is sent, also when the connection breaks right after", async (t) => {
  const server = await startCrookedMailServer();
  t.after(server.close);
  for (const trouble of [undefined, "cuts after yes"] as const) {
    server.trouble = trouble;
    await smtpTransport(server.url, "loket@town.example").send(message);
  }
  assert.equal(server.heard.length, 2);
  for (const heard of server.heard) assert.match(heard, /^Message-ID: <1@town\.example>\r$/m);
});
