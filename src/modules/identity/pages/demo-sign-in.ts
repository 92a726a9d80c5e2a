import type { Address, Answer, Route, Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { signInAsDemo } from "../use-cases/sign-in-as-demo.js";
import { wayBack } from "../way-back.js";

/** Picks a person of the demo town. In production this does not exist. */
export function demoSignIn(arrival: Address): Route {
  return {
    id: "identity.demo-sign-in",
    address: addresses.signInDemo,
    post: (visit) => signIn(visit, arrival),
  };
}

async function signIn(visit: Visit, arrival: Address): Promise<Answer> {
  const personId = await signInAsDemo(visit, visit.fields.get("person") ?? "");
  const to = wayBack(visit, visit.fields.get("naar")) ?? visit.to(arrival);
  return { kind: "redirect", to, signIn: personId };
}
