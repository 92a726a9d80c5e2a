import type { Stage, StageStatus } from "./stage.js";

/** How far a question has to have come for what a route does. */
export function statusFor(routeId: string): StageStatus {
  if (/^cases\.(close|(reopen|experience)(-by-link|-own)?)$/.test(routeId)) return "answered";
  if (/^cases\.(suspend|extend)-term$/.test(routeId)) return "official";
  return routeId === "cases.go-on" ? "waiting" : "received";
}

/** Forms that would be accepted, for what is done with a question once it has been asked. */
export const caseForms: Readonly<Record<string, (stage: Stage) => Record<string, string>>> = {
  "cases.split": ({ people }) => ({
    version: "1",
    target: `person:${people.specialist}`,
    part: "Wat staat er leeg?",
  }),
  "cases.work-by-link": () => ({ move: "answer", answer: "Aan de kade." }),
  "cases.sub-question": () => ({ move: "answer", answer: "Aan de kade." }),
  "cases.reply-sub": () => ({ reply: "Het liefst in Noord." }),
  "cases.withdraw-sub": () => ({}),
  "cases.present": () => ({}),
  "cases.go-on": () => ({ version: "2" }),
  "cases.message": () => ({ version: "1", message: "Wij hebben uw plattegrond nodig.", needs: "reaction" }),
  "cases.move-promise": () => ({ version: "1", date: "2026-12-15", reason: "Vergunningen heeft meer tijd nodig." }),
  "cases.make-official": () => ({
    version: "1",
    kind: "application",
    receivedOn: "2026-11-20",
    basis: "awb",
    words: "Wij kijken ernaar.",
  }),
  "cases.suspend-term": () => ({ version: "2", date: "2026-12-15", words: "Wij missen de tekening." }),
  "cases.extend-term": () => ({ version: "2", date: "2027-03-01", words: "Er is een advies nodig." }),
  "cases.forward": () => ({
    version: "1",
    authority: "Provincie Utrecht",
    email: "loket@provincie.example",
    words: "Dit is voor de provincie.",
  }),
  "cases.reopen": () => ({ version: "1", reason: "Er is toch een pand." }),
  "cases.write-by-link": () => ({ message: "Het mag ook in Noord zijn." }),
  "cases.write-own": () => ({ message: "Het mag ook in Noord zijn." }),
  "cases.withdraw-by-link": () => ({ message: "" }),
  "cases.withdraw-own": () => ({ message: "" }),
  "cases.reopen-by-link": () => ({ message: "Het pand is al verhuurd." }),
  "cases.experience-by-link": () => ({ round: "0", solved: "yes", helped: "well", remark: "" }),
  "cases.experience-own": () => ({ round: "0", solved: "yes", helped: "well", remark: "" }),
  "cases.reopen-own": () => ({ message: "Het pand is al verhuurd." }),
};
