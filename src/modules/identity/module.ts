import { choose } from "#platform/i18n";
import type { Address, WebModule } from "#platform/web";
import { addresses } from "./addresses.js";
import { demoSignIn } from "./pages/demo-sign-in.js";
import { sessionsPage } from "./pages/sessions/page.js";
import { signInPage } from "./pages/sign-in/page.js";
import { signInSentPage } from "./pages/sign-in/sent.js";
import { signInLinkPage } from "./pages/sign-in-link/page.js";
import { signOutPage } from "./pages/sign-out/page.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/**
 * Signing in and out.
 * @param options whether the demo is on, and where somebody arrives after signing in
 */
export function identityModule(options: { demo: boolean; arrival: Address }): WebModule {
  return {
    routes: [
      signInPage(options.demo),
      signInSentPage,
      signInLinkPage(options.arrival),
      sessionsPage,
      signOutPage,
      ...(options.demo ? [demoSignIn(options.arrival)] : []),
    ],
    menu({ actor, lang }) {
      const { menu } = choose(lang, { nl, en });
      if (actor.kind === "person") return [{ label: actor.name, address: addresses.signOut }];
      return [{ label: menu.signIn, address: addresses.signIn }];
    },
  };
}
