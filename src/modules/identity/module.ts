import type { Database } from "#platform/db";
import { choose } from "#platform/i18n";
import type { TenantSource } from "#platform/tenancy";
import type { Signer, WebModule } from "#platform/web";
import { addresses } from "./addresses.js";
import type { Arrival } from "./landing.js";
import type { OidcClient } from "./oidc/client.js";
import { absencePages } from "./pages/absence/page.js";
import { demoSignIn } from "./pages/demo-sign-in.js";
import { deskDaysPage } from "./pages/desk-days/page.js";
import { invitationPage } from "./pages/invitation/page.js";
import { providerPage, providerReturnPage } from "./pages/provider/page.js";
import { sessionsPage } from "./pages/sessions/page.js";
import { signInPage } from "./pages/sign-in/page.js";
import { signInSentPage } from "./pages/sign-in/sent.js";
import { signInLinkPage } from "./pages/sign-in-link/page.js";
import { signInSettingsPage } from "./pages/sign-in-settings/page.js";
import { type OfStaff, signOutPage } from "./pages/sign-out/page.js";
import { keepInvitationPage } from "./pages/staff/invitations.js";
import { inviteStaffPage } from "./pages/staff/invite.js";
import { staffList } from "./pages/staff/list.js";
import { memberPage } from "./pages/staff/member.js";
import { placesIn } from "./places.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export type IdentityParts = {
  /** Whether people of the demo town can be picked. */
  readonly demo: boolean;
  /** Where somebody arrives after signing in. */
  readonly arrival: Arrival;
  readonly signer: Signer;
  readonly db: Database;
  readonly tenants: TenantSource;
  /** What other modules have for whoever is signed in, beside their days and sessions. */
  readonly ofStaff: OfStaff;
  /** The address of the installation. */
  readonly baseUrl: () => URL;
  /** Talks with identity providers; undefined when the installation has no key for that. */
  readonly oidc: OidcClient | undefined;
};

/** Signing in and out, and staff: who works here, who is invited, who is away. */
export function identityModule(options: IdentityParts): WebModule {
  const places = placesIn(options.db, options.tenants);
  return {
    routes: [
      signInPage(options.demo),
      signInSentPage,
      providerPage({ ...options, places }),
      providerReturnPage({ ...options, places }),
      signInLinkPage(options.arrival),
      invitationPage({ ...options, places }),
      staffList,
      signInSettingsPage(options),
      deskDaysPage,
      inviteStaffPage,
      keepInvitationPage,
      memberPage,
      sessionsPage,
      signOutPage({ ...options, places }),
      ...absencePages,
      ...(options.demo ? [demoSignIn(options.arrival)] : []),
    ],
    menu({ actor, lang }) {
      const { menu } = choose(lang, { nl, en });
      if (actor.kind === "person") return [{ label: actor.name, address: addresses.signOut }];
      return [{ label: menu.signIn, address: addresses.signIn }];
    },
  };
}
