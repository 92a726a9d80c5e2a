import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ConfigError, readConfig, settings } from "./config.js";
import { PROJECT } from "./database.js";

const own = {
  DATABASE_URL: "postgres://rode_loper:secret@db.example/rode_loper",
  SECRET: "x".repeat(32),
  BASE_URL: "https://loket.voorbeeldstad.nl",
  SMTP_URL: "smtps://user:secret@mail.example:465",
  MAIL_FROM: "loket@voorbeeldstad.example",
};
type Env = Record<string, string | undefined>;

test("nothing set is a trial on this machine", () => {
  const { port, host, production, demo, migrate, worker } = readConfig({});
  assert.deepEqual(
    { port, host, production, demo, migrate, worker },
    { port: 3000, host: "127.0.0.1", production: false, demo: true, migrate: true, worker: true },
  );
});

test("a database of one's own is production: no demo, and no migration unless it is asked for", () => {
  const { production, demo, migrate } = readConfig(own);
  assert.deepEqual({ production, demo, migrate }, { production: true, demo: false, migrate: false });
  assert.equal(readConfig({ ...own, MIGRATE: "yes" }).migrate, true);
});

test("an address that others can reach is production, also with the private database", () => {
  const { DATABASE_URL: _, ...reachable } = own;
  const { BASE_URL: __, ...rest } = reachable;
  assert.equal(readConfig({ ...reachable, HOST: "0.0.0.0" }).production, true);
  assert.equal(readConfig(reachable).production, true, "a proxy may stand before 127.0.0.1");
  assert.equal(readConfig({ ...rest, HOST: "::1" }).production, false);
  assert.equal(readConfig({ ...rest, BASE_URL: "http://town.localhost:3000" }).production, false);
});

test("an empty value counts as left out", () => {
  assert.equal(readConfig({ PORT: "", DATABASE_URL: "", DEMO: "" }).port, 3000);
});

const wrong: [env: Env, said: RegExp][] = [
  [{ PORT: "70000" }, /^PORT: /],
  [{ PORT: "web" }, /^PORT: /],
  [{ BASE_URL: "loket.nl" }, /^BASE_URL: must be an address such as https:/],
  [{ BASE_URL: "http://loket.nl" }, /^BASE_URL: must start with https/],
  [{ DATABASE_URL: "mysql://a/b" }, /^DATABASE_URL: must be an address such as postgres:/],
  [{ SMTP_URL: "http://mail.example" }, /^SMTP_URL: must be an address such as smtps:/],
  [{ MAIL_FROM: "loket" }, /^MAIL_FROM: must be a mail address/],
  [{ SECRET: "short" }, /^SECRET: must have at least 32 characters/],
  [{ TRUSTED_PROXIES: "9" }, /^TRUSTED_PROXIES: /],
  [{ WORKER: "maybe" }, /^WORKER: /],
  [{ DEMO: "true" }, /^DEMO: /],
  [{ DATABASE_URL: own.DATABASE_URL, DATA_DIR: "/srv/rl" }, /^DATABASE_URL and DATA_DIR are both set/],
  [{ ...own, DEMO: "yes" }, /^DEMO=yes is only possible/],
  [{ ...own, SECRET: "" }, /^SECRET is missing/],
  [{ ...own, BASE_URL: "" }, /^BASE_URL is missing/],
  [{ ...own, SMTP_URL: "" }, /^SMTP_URL is missing/],
  [{ ...own, MAIL_FROM: "" }, /^MAIL_FROM is missing/],
];
for (const [env, said] of wrong) {
  const names = Object.keys(env).filter((name) => env[name] !== own[name as keyof typeof own]);
  test(`a sentence for ${names.map((name) => `${name}=${env[name]}`).join(" ")}`, () => {
    assert.throws(
      () => readConfig(env),
      (error: Error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, said);
        assert.match(error.message, /\.$/);
        assert.equal(error.message.includes("\n"), false);
        return true;
      },
    );
  });
}

test("docs/operations.md lists every setting, and no setting that is gone", () => {
  const text = readFileSync(join(PROJECT, "docs/operations.md"), "utf8");
  const listed = [...text.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map((match) => match[1]);
  assert.deepEqual(listed.sort(), settings.map(({ name }) => name).sort());
  for (const { name, description } of settings) assert.ok(description.length > 10, `${name} has no description`);
});
