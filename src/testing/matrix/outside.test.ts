import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assetFiles, CSRF_FIELD, SUBMISSION_FIELD } from "#platform/ui";
import { makeApp } from "#platform/web";
import { accessMatrixMarkdown } from "../../commands/access-matrix.js";
import { accessTable, type Hat, hats } from "../../commands/access-table/access-table.js";
import { newLinkToken } from "../../modules/identity/sign-in-link.js";
import { ask, cookiesOf, send } from "../ask.js";
import { projectRoot } from "../house/sources.js";
import { openWorld } from "../town.js";
import { judge, plain } from "./judge.js";
import { setStage } from "./stage.js";

const HOST = "loket.hoststad.example";
const world = await openWorld({
  worker: false,
  env: { SECURITY_CONTACT: "veilig@town.example", TRUSTED_PROXIES: "1" },
});
const byPath = await world.addTown("padstad");
const byHost = await world.addTown("hoststad", { host: HOST });
const stage = await setStage(world, byPath, byHost);

async function asked(hat: Hat, method: string, path: string, host = new URL(world.base).host) {
  const cookie = await stage.enter(hat);
  return ask(world.base, { method, path, headers: { host, ...(cookie && { cookie }) } });
}

test("every route of the running product is in the access table, and nothing else is", () => {
  const { modules, national } = world.house.web;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
  assert.deepEqual(ids(accessTable.pages), ids(modules.flatMap((module) => module.routes)));
  assert.deepEqual(ids(accessTable.national), ids(national));
  const fixed = makeApp(world.house.web).routes.filter(({ method, path }) => method !== "ALL" || !/^\/?\*$/.test(path));
  assert.deepEqual(ids(accessTable.fixed), ids(fixed.map(({ path }) => ({ id: path }))));
});

test("national pages answer as the table says, and only whoever runs the installation is somebody there", async () => {
  const [asset = ""] = assetFiles().keys();
  const national = world.house.web.national.flatMap(({ id, address }) => [
    { id, path: address.nl },
    { id, path: address.en },
  ]);
  const fixed = accessTable.fixed.map(({ id }) => ({ id, path: id === "/assets/*" ? asset : id }));
  const rows = [...accessTable.national, ...accessTable.fixed];
  for (const { id, path } of [...national, ...fixed])
    for (const hat of hats)
      for (const method of ["GET", "POST"] as const) {
        const row = rows.find((one) => one.id === id);
        const outcomes = method === "GET" ? row?.get : row?.post;
        const filled = path.replace(":link", newLinkToken().token);
        const isForm = method === "POST" && outcomes?.rest !== "no-method" && path !== "/";
        const isOurs = national.some((one) => one.id === id);
        const reply = isForm && isOurs ? await sendNational(hat, id, filled) : await asked(hat, method, filled);
        assert.equal(judge(reply), outcomes?.[hat] ?? outcomes?.rest, `${hat} ${method} ${path}`);
      }
});

/** What each form of the national side needs to be accepted. */
const nationalForms: Readonly<Record<string, (path: string) => Record<string, string>>> = {
  "identity.national-sign-in": () => ({ email: "wie@town.example" }),
  "identity.switch-on": (path) => ({
    code: path.startsWith("/en/") ? "GM0344" : "GM0363",
    name: "Bo",
    email: "bo@town.example",
  }),
  "identity.regions": () => ({ municipality: byPath.id, region: "Vlietstreek" }),
};
let sent = 0;

/** Sends a form of the national side as one of its own pages would. */
async function sendNational(hat: Hat, id: string, path: string) {
  const session = await stage.enter(hat);
  sent += 1;
  const headers = { host: new URL(world.base).host, "x-forwarded-for": `203.0.113.${sent % 250}` };
  const page = await ask(world.base, {
    path: "/inloggen",
    headers: { ...headers, ...(session && { cookie: session }) },
  });
  const csrfToken = new RegExp(`name="${CSRF_FIELD}" value="([^"]+)"`).exec(page.html)?.[1] ?? "";
  const cookie = [session, cookiesOf(page)].filter(Boolean).join("; ");
  const fields = { [CSRF_FIELD]: csrfToken, [SUBMISSION_FIELD]: randomUUIDv7(), ...nationalForms[id]?.(path) };
  return send(world.base, { path, headers: { ...headers, cookie } }, fields);
}

test("a municipality with a host name of its own has no second address, and no national pages", async () => {
  for (const path of ["/hoststad/", "/hoststad/vragen", "/hoststad/en/", "/hoststad"]) {
    const here = await asked("elsewhere", "GET", path);
    const nowhere = await asked("elsewhere", "GET", path.replace("hoststad", "nergensx"));
    assert.equal(plain(here, "hoststad"), plain(nowhere, "nergensx"), path);
    assert.equal(here.status, 404);
  }
  for (const path of ["/dev/mail", "/en/dev/mail", "/padstad", "/padstad/vragen"])
    assert.equal((await asked("desk", "GET", path, HOST)).status, 404, path);
});

test("the records of one municipality do not exist under the address of another", async () => {
  const third = await world.addTown("derdestad");
  const { caseId, token } = await stage.addCase("received");
  const nobody = "00000000-0000-7000-8000-000000000000";
  const places = [
    { prefix: `/${third.slug}`, host: undefined },
    { prefix: "", host: HOST },
  ];
  for (const { prefix, host } of places)
    for (const hat of hats) {
      assert.equal((await asked(hat, "GET", `${prefix}/volg/${token}`, host)).status, 404, hat);
      assert.equal((await asked(hat, "GET", `${prefix}/vraag-ontvangen/${token}`, host)).status, 404, hat);
      const theirs = await asked(hat, "GET", `${prefix}/vragen/${caseId}`, host);
      const unknown = await asked(hat, "GET", `${prefix}/vragen/${nobody}`, host);
      assert.equal(plain(theirs, caseId), plain(unknown, nobody), hat);
      assert.notEqual(theirs.status, 200);
    }
});

test("docs/access-matrix.md is what the rules and the table say", () => {
  const file = readFileSync(join(projectRoot(), "docs/access-matrix.md"), "utf8");
  assert.equal(file, accessMatrixMarkdown());
});
