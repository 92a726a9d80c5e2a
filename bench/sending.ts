import { newId } from "#platform/db";
import type { Sending } from "./measure.js";
import type { Server } from "./server.js";

/** A form as it is shown: what stands in it without being seen, and the cookie that came with it. */
type Shown = { readonly hidden: Readonly<Record<string, string>>; readonly cookie: string };

async function readForm(url: string, cookie = ""): Promise<Shown> {
  const answer = await fetch(url, { headers: { cookie } });
  const hidden = [...(await answer.text()).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return {
    hidden: Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value])),
    cookie:
      cookie ||
      answer.headers
        .getSetCookie()
        .map((one) => one.split(";", 1)[0])
        .join("; "),
  };
}

/** A form that nobody sent before: the same one twice would be known, and is one question. */
const anew = (fields: Readonly<Record<string, string>>) =>
  new URLSearchParams({ ...fields, submissionId: newId() }).toString();

/** Asks one question after the other, each from an address of its own. */
export async function asking({ base }: Server): Promise<Sending> {
  const url = `${base}/groot/stel-uw-vraag`;
  const { hidden, cookie } = await readForm(url);
  let turn = 0;
  const next = () => {
    turn += 1;
    const from = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`;
    const question = `Wij zoeken een ruimte voor onze werkplaats. Dit is vraag ${turn} van vandaag.`;
    const asker = { name: "Test Vrager", email: `vrager-${turn}@bench.example`, organisation: "" };
    return { url, cookie, from, form: anew({ ...hidden, question, ...asker }) };
  };
  return { name: "ask a question", next };
}

/** Answers one question after the other. @param caseIds of questions that wait for an answer; each is answered once */
export async function answering({ base }: Server, session: string, caseIds: readonly string[]): Promise<Sending> {
  const pageOf = (caseId: string | undefined) => `${base}/groot/vragen/${caseId}`;
  const { csrfToken = "" } = (await readForm(pageOf(caseIds[0]), session)).hidden;
  let turn = 0;
  const next = () => {
    const caseId = caseIds[turn++];
    const words = { csrfToken, version: "1", answer: "Dat kan. Bel ons gerust." };
    return caseId === undefined ? undefined : { url: `${pageOf(caseId)}/antwoord`, cookie: session, form: anew(words) };
  };
  return { name: "answer a question", next };
}
