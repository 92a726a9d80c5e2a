import assert from "node:assert/strict";
import { test } from "node:test";
import { WrongInput } from "./command.js";
import { readNewMunicipality } from "./new-municipality.js";

const good = {
  code: "GM0344",
  slug: "utrecht",
  name: "Utrecht",
  prefix: "UT",
  "owner-name": "Anna Jansen",
  "owner-email": "anna@example.nl",
};
const words = (given: Record<string, string>) => Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);

test("what is needed, and nothing more, gives a municipality with an aanjager", () => {
  const { municipality, owner } = readNewMunicipality(words(good));
  assert.equal(municipality.cbsCode, "GM0344");
  assert.equal(municipality.kind, "gemeente");
  assert.equal(municipality.term, "sociale-onderneming");
  assert.deepEqual(owner.jobTitle, { nl: "Aanjager sociaal ondernemen", en: "Driver of social entrepreneurship" });
  assert.deepEqual(municipality.promise, { firstReactionDays: 2, answerDays: 10 });
  assert.deepEqual(owner.roles, ["aanjager"]);
  assert.equal(owner.phone, undefined);
});

test("everything can be given", () => {
  const more = { kind: "stad", phone: "14 030", email: "loket@example.nl", "owner-phone": "06 1234 5678" };
  const { municipality, owner } = readNewMunicipality(words({ ...good, ...more }));
  assert.equal(municipality.kind, "stad");
  assert.equal(municipality.desk.phone, "14 030");
  assert.equal(municipality.desk.email, "loket@example.nl");
  assert.equal(owner.phone, "06 1234 5678");
});

test("the aanjager bears the word that the municipality chose", () => {
  const { municipality, owner } = readNewMunicipality(words({ ...good, term: "impactonderneming" }));
  assert.equal(municipality.term, "impactonderneming");
  assert.deepEqual(owner.jobTitle, { nl: "Aanjager impactondernemen", en: "Driver of impact entrepreneurship" });
});

for (const name of Object.keys(good)) {
  test(`--${name} has to be there`, () => {
    const { [name as keyof typeof good]: _, ...rest } = good;
    assert.throws(() => readNewMunicipality(words(rest)), {
      message: `--${name} is missing. See: bin/rode-loper help`,
    });
  });
}

const wrong: [name: string, value: string, said: RegExp][] = [
  ["code", "0344", /^--code must be the code of Statistics Netherlands/],
  ["slug", "Den Haag", /^--slug must be lower case/],
  ["slug", "en", /^--slug is an address of the installation itself/],
  ["prefix", "utr", /^--prefix must be two to four capitals/],
  ["kind", "dorp", /^--kind must be gemeente, stad or dorpen/],
  ["term", "sociaal", /^--term must be sociale-onderneming, impactonderneming or maatschappelijke-onderneming/],
  ["name", " ", /^--name may not be empty/],
  ["name", "Utrecht\nBcc: a@b.nl", /^--name must be one line/],
  ["owner-email", "anna", /^--owner-email must be a mail address/],
  ["phone", "bel ons", /^--phone must be a telephone number/],
  ["colour", "red", /^Unknown option '--colour'/],
];
for (const [name, value, said] of wrong) {
  test(`--${name} ${JSON.stringify(value)} gets a sentence`, () => {
    const read = () => readNewMunicipality(words({ ...good, [name]: value }));
    assert.throws(read, (error: Error) => error instanceof WrongInput && said.test(error.message));
  });
}

test("an option that stands twice is refused", () => {
  const read = () => readNewMunicipality([...words(good), "--slug", "amersfoort"]);
  assert.throws(read, { message: "--slug stands there twice." });
});
