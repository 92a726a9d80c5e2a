import type { Answer, Route, Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { type Arrival, landing } from "../landing.js";
import { signInAsDemo } from "../use-cases/sign-in-as-demo.js";

/** Picks a person of the demo town. In production this does not exist. */
export function demoSignIn(arrival: Arrival): Route {
  return {
    id: "identity.demo-sign-in",
    address: addresses.signInDemo,
    post: (visit) => signIn(visit, arrival),
  };
}

async function signIn(visit: Visit, arrival: Arrival): Promise<Answer> {
  const personId = await signInAsDemo(visit, visit.fields.get("person") ?? "");
  const to = await landing(visit, arrival, { personId, back: visit.fields.get("naar") });
  return { kind: "redirect", to, signIn: personId, door: { method: "demo" } };
}
