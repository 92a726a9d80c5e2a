import assert from "node:assert/strict";
import { test } from "node:test";
import { beginsSmall, type Spoken, wordingComplaints } from "./rules.js";

const nl: Spoken = { lang: "nl", term: "sociale-onderneming", kind: "stad" };
const en: Spoken = { lang: "en", term: "impactonderneming", kind: "dorpen" };

const wrong: readonly [text: string, spoken: Spoken, said: string][] = [
  ["Hebt u een impactonderneming?", nl, "not its word: impactonderneming"],
  ["Loket maatschappelijk ondernemen", nl, "not its word: maatschappelijk ondernemen"],
  ["Maatschappelijke ondernemingen welkom", nl, "not its word: Maatschappelijke ondernemingen"],
  ["De sociale ondernemer is geholpen.", nl, "not its word: sociale ondernemer"],
  ["Hebt u een sociaal onderneming?", nl, "not its word: sociaal onderneming"],
  ["De impact onderneming", { ...nl, term: "impactonderneming" }, "not its word: impact onderneming"],
  ["De impact-onderneming", { ...nl, term: "impactonderneming" }, "not its word: impact-onderneming"],
  ["De impactgerichte onderneming", { ...nl, term: "impactonderneming" }, "not its word: impactgerichte onderneming"],
  ["De ondernemer is geholpen.", nl, "not its word: ondernemer"],
  ["Loket voor ondernemers met een missie", nl, "not its word: ondernemers"],
  ["Hebt u een social enterprise?", nl, "not its word: social enterprise"],
  ["Do you run a social enterprise?", en, "not its word: social enterprise"],
  ["Impact-driven enterprises", en, "not its word: Impact-driven enterprises"],
  ["Do you run an enterprise?", en, "not its word: enterprise"],
  ["Loket sociaal ondernemen", en, "not its word: sociaal ondernemen"],
  ["Vraag het de gemeente.", nl, "not what it is: gemeente"],
  ["In onze stad", { ...nl, kind: "dorpen" }, "not what it is: stad"],
  ["In onze dorpen", { ...nl, kind: "gemeente" }, "not what it is: dorpen"],
  ["Ask the city.", en, "not what it is: city"],
  ["Het sociale onderneming", nl, "het before a de-word: Het sociale onderneming"],
  ["Bij ons stad", nl, "het before a de-word: ons stad"],
  ["De loket sociaal ondernemen", nl, "de before a het-word: De loket"],
  ["Een sociale ondernemingen", nl, "een before a plural: Een sociale ondernemingen"],
  ["een impactondernemers", { ...nl, term: "impactonderneming" }, "een before a plural: een impactondernemers"],
  ["een sociale initiatief", nl, "an ending too many: een sociale initiatief"],
  ["Onze dorpen opent een loket.", { ...nl, kind: "dorpen" }, "a singular verb: Onze dorpen opent"],
  ["Dit kon de dorpen niet.", { ...nl, kind: "dorpen" }, "a singular verb: kon de dorpen"],
  ["Onze stad openen een loket.", nl, "a plural verb: Onze stad openen"],
  ["Dit konden de stad niet.", nl, "a plural verb: konden de stad"],
  ["Do you run a impact enterprise?", en, "a before a vowel: a i"],
  ["This is an desk.", en, "an before a consonant: an d"],
  ["an impact enterprises", en, "a before a plural: an impact enterprises"],
  ["Our villages is opening a desk.", en, "a singular verb: Our villages is"],
  ["Our city are opening a desk.", { ...en, kind: "stad" }, "a plural verb: Our city are"],
  ["Stel  uw vraag", nl, "two spaces: l  u"],
  ["Stel uw vraag .", nl, "a space before a mark: g ."],
  ["Dank u. het loket helpt u.", nl, "a small letter at the start of a sentence: u. h"],
  ["Beste undefined,", nl, "something that is no text: undefined"],
];
for (const [text, spoken, said] of wrong)
  test(`seen: ${text}`, () => {
    const found = wordingComplaints(text, spoken);
    assert.ok(
      found.some((one) => one.startsWith(`${said} (`)),
      found.join("\n"),
    );
  });

const right: readonly [text: string, spoken: Spoken][] = [
  ["Hebt u een sociale onderneming in onze stad, of begint u er een?", nl],
  ["De sociaal ondernemer leest het antwoord", nl],
  ["Sociaal ondernemers en sociale ondernemingen. Het loket sociaal ondernemen.", nl],
  ["Naam van uw onderneming", nl],
  ["De naam van uw onderneming, als u die invult.", nl],
  ["Onderneming", nl],
  ["Impactonderneming", nl],
  ["Dorpen", nl],
  ["Dit kon de stad niet mogelijk maken.", nl],
  ["Stadskantoor, balie 3 · n = 12", nl],
  ["Onze dorpen openen hier een loket. Dit kon de gemeente niet.", { ...nl, kind: "dorpen" }],
  ["Do you run an impact enterprise in our villages, or are you starting one?", en],
  ["An impact entrepreneur gets a first reaction within an hour, a unique number and a European answer.", en],
  ["Our villages are opening a desk for impact enterprises here.", en],
  ["Name of your enterprise", en],
  ["Enterprise", en],
];
for (const [text, spoken] of right)
  test(`silent: ${text}`, () => assert.deepEqual(wordingComplaints(text, spoken), []));

test("a heading and a sentence begin with a capital; a note beside something need not", () => {
  assert.equal(beginsSmall("loket sociaal ondernemen", true), true);
  assert.equal(beginsSmall("het loket helpt u.", false), true);
  assert.equal(beginsSmall("uw contactpersoon, van begin tot eind", false), false);
  assert.equal(beginsSmall("Eén loket.", false), false);
});
