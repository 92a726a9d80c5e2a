import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, openWorld, send, type Visitor } from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const FORM = "/voorbeeldstad/stel-uw-vraag";

const asked = { question: "Waar vinden wij een pand?", name: "Lotte", email: "lotte@cirkel.example" };

const cookiesOf = (visitor: Visitor) => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

async function cases(): Promise<number> {
  const [row] = await world.database.rows<{ n: number }>("select count(*)::int as n from cases.case");
  return row?.n ?? -1;
}

let askers = 0;
/** Asks a question from an address of its own. @returns the page after it */
async function submit(fields: Record<string, string>) {
  const visitor = world.visitor();
  askers += 1;
  const form = (await visitor.get(FORM)).form("question", fields);
  return visitor.submit(form, { "x-forwarded-for": `198.51.100.${askers}` });
}

test("a form without our proof, or with somebody else's, writes nothing", async () => {
  const [mine, theirs] = [world.visitor(), world.visitor()];
  const form = (await mine.get(FORM)).form("question", asked);
  const other = (await theirs.get(FORM)).form("question", asked);
  const { csrfToken: _, ...without } = form.fields;
  const token = form.fields.csrfToken ?? "";
  const before = await cases();
  const forged: [string, Record<string, string>, string | undefined][] = [
    ["no token", without, cookiesOf(mine)],
    ["an empty token", { ...form.fields, csrfToken: "" }, cookiesOf(mine)],
    ["another visitor's token", { ...form.fields, csrfToken: other.fields.csrfToken ?? "" }, cookiesOf(mine)],
    ["another visitor's cookie", form.fields, cookiesOf(theirs)],
    ["no cookie", form.fields, undefined],
    ["a made-up cookie", form.fields, `__Host-visitor=${"a".repeat(43)}`],
    ["a longer token", { ...form.fields, csrfToken: `${token}A` }, cookiesOf(mine)],
    ["only the salt", { ...form.fields, csrfToken: token.split(".")[0] ?? "" }, cookiesOf(mine)],
  ];
  for (const at of [0, 5, 21, 23, 30, 60]) {
    const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    forged.push([`a token changed at ${at}`, { ...form.fields, csrfToken: changed }, cookiesOf(mine)]);
  }
  for (const [what, fields, cookie] of forged) {
    const reply = await send(world.base, { path: FORM, headers: cookie === undefined ? {} : { cookie } }, fields);
    assert.equal(reply.status, 403, what);
  }
  assert.equal(await cases(), before);
  const good = await send(world.base, { path: FORM, headers: { cookie: cookiesOf(mine) } }, form.fields);
  assert.equal(good.status, 303, "the form itself is accepted");
});

test("a form that another site sent is refused, also with our proof", async () => {
  const visitor = world.visitor();
  const form = (await visitor.get(FORM)).form("question", asked);
  const before = await cases();
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "" },
    { origin: `${world.base}.evil.example` },
    { origin: world.base.replace(/\d+$/, "1") },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", origin: world.base },
  ];
  for (const headers of foreign) {
    const reply = await send(
      world.base,
      { path: FORM, headers: { ...headers, cookie: cookiesOf(visitor) } },
      form.fields,
    );
    assert.equal(reply.status, 403, JSON.stringify(headers));
  }
  assert.equal(await cases(), before);
  const own = { origin: world.base, "sec-fetch-site": "same-origin", host: new URL(world.base).host };
  const reply = await send(world.base, { path: FORM, headers: { ...own, cookie: cookiesOf(visitor) } }, form.fields);
  assert.equal(reply.status, 303);
});

test("nobody is sent to another site after signing in", async () => {
  const ways = [
    "//evil.example",
    "///evil.example",
    "https://evil.example/voorbeeldstad/",
    "/\\evil.example",
    "/voorbeeldstad/\\evil.example",
    "/voorbeeldstad/\r\nLocation: https://evil.example",
    "javascript:alert(1)",
    "/voorbeeldstad.evil.example",
    "/voorbeeldstad@evil.example",
    "/anderestad/vragen",
    "evil.example",
    "/voorbeeldstad/%0d%0aSet-Cookie:a=b",
  ];
  for (const naar of ways) {
    const visitor = world.visitor();
    const page = await visitor.get(`/voorbeeldstad/inloggen?${new URLSearchParams({ naar })}`);
    const form = page.formWith("person", town.people.sami ?? "");
    const reply = await visitor.submitOnce({ ...form, fields: { ...form.fields, naar } });
    assert.equal(reply.headers.get("location"), "/voorbeeldstad/vragen", naar);
  }
});

const valid = [
  "Emoji 👩🏽‍🔧🏳️‍🌈 en vlag 🇳🇱, lang genoeg",
  "مرحبا بالعالم, van rechts naar links",
  "nul\u200bbreed\u200d en \u202eomgekeerd\u202c hier",
  `Eén heel lang woord: ${"w".repeat(3000)}`,
  `"dubbel" 'enkel' \`schuin\` & <b>vet</b> &amp; &lt;`,
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "</textarea><script>alert(1)</script></blockquote>",
  "{{constructor.constructor('x')()}} #{7*7} <%= 7 %>",
  "C:\\pad\\naar\\iets \\n \\u0000 \\\\server",
  "regel een\nregel twee\n\nregel vier",
  "Robert'); drop table cases.case;--",
  "=1+1 @SUM(A1) +CMD|' /C calc'!A0",
  "\ufeffbom voorop, e\u0301 en é zijn niet gelijk",
];

test("valid words come back byte for byte, on the page and in the mail", async () => {
  for (const [index, question] of valid.entries()) {
    const email = `woorden${index}@cirkel.example`;
    const page = await submit({ ...asked, question, email });
    assert.equal(page.status, 200, question);
    const token = page.path.split("/").at(-1);
    const status = await world.visitor().get(`/voorbeeldstad/volg/${token}`);
    const shown = status.root.querySelectorAll("blockquote").map((quote) => quote.text);
    assert.ok(shown.includes(question), `${JSON.stringify(question)} is not in ${JSON.stringify(shown)}`);
    assert.equal(status.root.querySelectorAll("main script, main img").length, 0);
    const mail = await world.mailTo(email);
    assert.ok(mail.text.includes(question.replace(/^/gm, "> ")), question);
    assert.doesNotMatch(mail.html, /<script|<img/);
  }
});

test("what is typed comes back unchanged when a form is refused", async () => {
  for (const question of [...valid, "\nbegint met een lege regel", "  ruimte  ", "\t\ttabs en meer"]) {
    const page = await submit({ ...asked, question, name: "", organisation: question.slice(0, 150) });
    assert.equal(page.status, 400);
    assert.equal(page.form("question").fields.question, question);
  }
});

test("nothing that is typed becomes a header of a mail", async () => {
  const evil = "Waar is een pand\r\nBcc: iedereen@evil.example\r\n\r\nhier dan wel?";
  for (const email of [
    "a@b.example\r\nBcc: x@evil.example",
    "a@b.example,x@evil.example",
    "a@b.example;x@evil.example",
    "Naam <x@evil.example>",
    "a@b.example\0",
    "a@b.example x@evil.example",
  ]) {
    const page = await submit({ ...asked, email });
    assert.equal(page.status, 400, email);
  }
  await submit({
    question: evil,
    name: "X\r\nBcc: y@evil.example",
    email: "kop@cirkel.example",
    organisation: "A\r\nB",
  });
  await world.mailTo("kop@cirkel.example");
  const mails = await world.database.rows<{ subject: string; recipient: string }>(
    "select subject, recipient from platform.mail",
  );
  for (const { subject, recipient } of mails) {
    assert.doesNotMatch(subject, /[\r\n\0]/);
    assert.doesNotMatch(recipient, /[\s,;<>\0]|evil/);
  }
});

async function received(question: string): Promise<string> {
  await submit({ ...asked, question });
  const [row] = await world.database.rows<{ case_id: string }>("select case_id from cases.case where question = $1", [
    question,
  ]);
  return row?.case_id ?? "";
}

test("of two editors of one case the second sees both texts, and nothing is overwritten", async () => {
  const caseId = await received("Wie schrijft er het laatst?");
  const noor = await world.signedIn(town, "noor");
  const path = `/voorbeeldstad/vragen/${caseId}`;
  const [first, second] = [await noor.get(path), await noor.get(path)];
  const saved = await noor.submit(first.form("answer", { answer: "Het eerste antwoord." }));
  assert.equal(saved.status, 200);
  const refused = await noor.submit(second.form("answer", { answer: "Het tweede antwoord." }));
  assert.equal(refused.status, 409);
  assert.ok(refused.has("Het eerste antwoord.") && refused.has("Het tweede antwoord."), refused.main);
  const rows = await world.database.rows("select answer, version from cases.case where case_id = $1", [caseId]);
  assert.deepEqual(rows, [{ answer: "Het eerste antwoord.", version: 2 }]);
});

test("an editor who saw an older version is stopped, also when the move is still possible", async () => {
  const caseId = await received("Wie heeft het oude blad?");
  const noor = await world.signedIn(town, "noor");
  const path = `/voorbeeldstad/vragen/${caseId}`;
  const [first, second] = [await noor.get(path), await noor.get(path)];
  await noor.submit(first.form("reaction", { reaction: "Wij zoeken het uit." }));
  const refused = await noor.submit(second.form("answer", { answer: "Het antwoord op het oude blad." }));
  assert.equal(refused.status, 409);
  assert.ok(refused.has("Wij zoeken het uit.") && refused.has("Het antwoord op het oude blad."), refused.main);
  const rows = await world.database.rows("select status, answer from cases.case where case_id = $1", [caseId]);
  assert.deepEqual(rows, [{ status: "in-hand", answer: null }]);
});

test("ten editors at once: one is first, nine see what it wrote", async () => {
  const caseId = await received("Wie is hier de eerste?");
  const noor = await world.signedIn(town, "noor");
  const forms = [];
  for (let at = 0; at < 10; at += 1)
    forms.push((await noor.get(`/voorbeeldstad/vragen/${caseId}`)).form("reaction", { reaction: `Reactie ${at}` }));
  const pages = await Promise.all(forms.map((form) => noor.submitOnce(form)));
  assert.deepEqual(pages.map(({ status }) => status).sort(), [303, ...Array(9).fill(409)]);
  const [count] = await world.database.rows(
    "select count(*)::int as n from cases.step where case_id = $1 and kind = 'take-in-hand'",
    [caseId],
  );
  assert.deepEqual(count, { n: 1 });
});

test("the same words for two cases are two deeds, also when the form carries no mark", async () => {
  const ids = [await received("De eerste van de twee?"), await received("De tweede van de twee?")];
  const noor = await world.signedIn(town, "noor");
  for (const caseId of ids) {
    const path = `/voorbeeldstad/vragen/${caseId}`;
    const form = (await noor.get(path)).form("reaction", { reaction: "Wij zoeken het uit." });
    const reply = await noor.submitOnce({ ...form, fields: { ...form.fields, submissionId: "" } });
    assert.equal(reply.status, 303);
  }
  const rows = await world.database.rows("select status from cases.case where case_id = any($1)", [ids]);
  assert.deepEqual(rows, [{ status: "in-hand" }, { status: "in-hand" }]);
});

test("every answer was given by us: no fault was logged", async () => {
  assert.deepEqual(world.logged, []);
  assert.equal((await ask(world.base, { path: "/livez" })).status, 200);
});
