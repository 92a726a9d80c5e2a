import assert from "node:assert/strict";
import { test } from "node:test";
import { WrongInput } from "./command.js";
import { nameFromMail } from "./name-from-mail.js";
import { readNewMunicipality } from "./new-municipality.js";

const words = (given: Record<string, string>, code = "GM0344") => [
  code,
  ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
];
const good = { admin: "anna.jansen@town.example" };

test("a code and a mail address give a municipality with an administrator", () => {
  const { municipality, people } = readNewMunicipality(words(good));
  assert.equal(municipality.cbsCode, "GM0344");
  assert.equal(municipality.name, "Utrecht");
  assert.equal(municipality.slug, "utrecht");
  assert.equal(municipality.kind, "gemeente");
  assert.equal(municipality.term, "sociale-onderneming");
  assert.deepEqual(municipality.promise, { firstReactionDays: 2, answerDays: 10 });
  assert.deepEqual(
    people.map(({ name, email, roles }) => ({ name, email, roles })),
    [{ name: "Anna Jansen", email: "anna.jansen@town.example", roles: ["administrator"] }],
  );
});

test("name and address follow from the code, without the brackets of CBS", () => {
  const { municipality } = readNewMunicipality(words(good, "GM0164"));
  assert.deepEqual([municipality.name, municipality.slug], ["Hengelo", "hengelo"]);
});

test("everything can be given", () => {
  const more = {
    name: "Anna de Vries",
    slug: "domstad",
    town: "Domstad",
    host: "loket.domstad.example",
    prefix: "DOM",
    kind: "stad",
    phone: "14 030",
    email: "loket@town.example",
    "owner-name": "Noor Bakker",
    "owner-email": "noor@town.example",
    "owner-phone": "06 1234 5678",
  };
  const { municipality, people } = readNewMunicipality(words({ ...good, ...more }));
  const { slug, name, host, casePrefix, kind, desk } = municipality;
  assert.deepEqual([slug, name, host], ["domstad", "Domstad", "loket.domstad.example"]);
  assert.deepEqual([casePrefix, kind, desk.phone, desk.email], ["DOM", "stad", "14 030", "loket@town.example"]);
  assert.deepEqual(
    people.map((one) => [one.name, one.roles, one.phone]),
    [
      ["Anna de Vries", ["administrator"], undefined],
      ["Noor Bakker", ["aanjager"], "06 1234 5678"],
    ],
  );
});

test("administrator and aanjager can be the same person", () => {
  for (const email of [good.admin, "Anna.Jansen@Town.example"]) {
    const { people } = readNewMunicipality(words({ ...good, "owner-email": email }));
    assert.deepEqual(
      people.map(({ roles }) => roles),
      [["administrator", "aanjager"]],
    );
  }
});

test("the aanjager bears the word that the municipality chose", () => {
  const { municipality, people } = readNewMunicipality(
    words({ ...good, "owner-email": good.admin, term: "impactonderneming" }),
  );
  assert.equal(municipality.term, "impactonderneming");
  assert.deepEqual(people[0]?.jobTitle, { nl: "Aanjager impactondernemen", en: "Driver of impact entrepreneurship" });
});

const wrong: [words: string[], said: RegExp][] = [
  [[], /^Begin with the code of the municipality, such as GM0344/],
  [["--admin", "a@b.example"], /^Begin with the code/],
  [["GM0000", "--admin", "a@b.example"], /^There is no municipality with the code "GM0000" in 2026/],
  [["Utrecht", "--admin", "a@b.example"], /^There is no municipality with the code "Utrecht"/],
  [["GM0344"], /^--admin is missing/],
  [words({ admin: "anna" }), /^--admin must be a mail address/],
  [words({ admin: "anna@town.example\nbcc:x" }), /^--admin must be a mail address/],
  [words({ ...good, name: " " }), /^--name may not be empty/],
  [words({ ...good, name: "Anna\nBcc: a@b.nl" }), /^--name must be one line/],
  [words({ ...good, slug: "Den Haag" }), /^--slug must be lower case/],
  [words({ ...good, slug: "en" }), /^--slug is an address of the installation itself/],
  [words({ ...good, host: "https://x" }), /^--host must be a host name/],
  [words({ ...good, prefix: "utr" }), /^--prefix must be two to four capitals/],
  [words({ ...good, kind: "dorp" }), /^--kind must be gemeente, stad or dorpen/],
  [words({ ...good, term: "sociaal" }), /^--term must be sociale-onderneming, impactonderneming or maatschappelijke/],
  [words({ ...good, phone: "bel ons" }), /^--phone must be a telephone number/],
  [words({ ...good, "owner-name": "Noor" }), /^--owner-email is missing/],
  [words({ ...good, colour: "red" }), /^Unknown option '--colour'/],
  [[...words(good), "--admin", "b@b.example"], /^--admin stands there twice/],
];
for (const [given, said] of wrong)
  test(`${JSON.stringify(given.join(" "))} gets one sentence`, () => {
    assert.throws(
      () => readNewMunicipality(given),
      (error: Error) => error instanceof WrongInput && said.test(error.message) && !error.message.includes("\n"),
    );
  });

const names: [email: string, name: string][] = [
  ["anna.jansen@town.example", "Anna Jansen"],
  ["ANNA.DE-VRIES+werk@town.example", "Anna de Vries"],
  ["j.van.der.berg2@town.example", "J. van der Berg2"],
  ["loket@town.example", "Loket"],
  ["élodie_o'neil@town.example", "Élodie O'neil"],
  ["12@town.example", "12"],
];
for (const [email, name] of names)
  test(`${email} is called ${name}`, () => {
    assert.equal(nameFromMail(email), name);
  });
