import { randomUUIDv7 } from "node:crypto";
import { trackingToken } from "#cases";
import { newLinkToken } from "../../modules/identity/sign-in-link.js";
import type { Stage } from "./stage.js";

/** The ids that can stand in an address. */
export type Ids = {
  readonly own: string;
  /** Of the other municipality. */
  readonly foreign: string;
  readonly unknown: string;
  readonly malformed: readonly string[];
};

/** For each `:name` in an address: how to come by ids. A name that is missing here fails the matrix test. */
export const records: Readonly<Record<string, (stage: Stage, other: Stage, routeId: string) => Promise<Ids>>> = {
  async caseId(stage, other, routeId) {
    const { caseId } = await stage.addCase(routeId === "cases.close" ? "answered" : "received");
    return {
      own: caseId,
      foreign: (await other.addCase("received")).caseId,
      unknown: randomUUIDv7(),
      malformed: ["geen-id", caseId.toUpperCase(), `${caseId}'`, "1".repeat(2000)],
    };
  },
  async link(stage, other) {
    const link = await stage.addSignInLink();
    return {
      own: link,
      foreign: await other.addSignInLink(),
      unknown: newLinkToken().token,
      malformed: ["geen-link", link.slice(1), `${link}A`, "_".repeat(2000)],
    };
  },
  async token(stage, other) {
    const { token } = await stage.addCase("received");
    return {
      own: token,
      foreign: (await other.addCase("received")).token,
      unknown: trackingToken(stage.world.house.web.signer, stage.town.id, randomUUIDv7()),
      malformed: ["geen-token", token.slice(1), `${token}A`, "_".repeat(2000)],
    };
  },
};

/** For each route that takes a form: one that would be accepted. */
export const forms: Readonly<Record<string, (stage: Stage) => Record<string, string>>> = {
  "cases.ask-question": () => ({
    question: "Waar vinden wij een pand voor een werkplaats?",
    name: "Lotte Peters",
    email: "lotte@cirkel.example",
  }),
  "cases.take-in-hand": () => ({ version: "1", reaction: "Wij zoeken het uit." }),
  "cases.answer": () => ({ version: "1", answer: "Er is plek aan de kade." }),
  "cases.close": () => ({ version: "1", outcome: "helped" }),
  "identity.sign-in": () => ({ email: "desk@town.example" }),
  "identity.sign-in-link": () => ({}),
  "identity.sessions": () => ({ session: "all" }),
  "identity.sign-out": () => ({}),
  "identity.demo-sign-in": ({ people }) => ({ person: people.desk ?? "" }),
};
