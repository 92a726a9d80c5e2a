import { choose } from "#platform/i18n";
import type { Address, WebModule } from "#platform/web";
import { addresses } from "./addresses.js";
import { absencePages } from "./pages/absence/page.js";
import { demoSignIn } from "./pages/demo-sign-in/page.js";
import { signOutPage } from "./pages/sign-out/page.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/**
 * Signing in and out.
 * @param options whether the demo is on, and where somebody arrives after signing in
 */
export function identityModule(options: { demo: boolean; arrival: Address }): WebModule {
  return {
    routes: [signOutPage, ...absencePages, ...(options.demo ? [demoSignIn(options.arrival)] : [])],
    menu({ actor, lang }) {
      const { menu } = choose(lang, { nl, en });
      if (actor.kind === "person") return [{ label: actor.name, address: addresses.signOut }];
      return options.demo ? [{ label: menu.signIn, address: addresses.signIn }] : [];
    },
  };
}
