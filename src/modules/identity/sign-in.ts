import { addresses } from "./addresses.js";
import { signInAsked } from "./events.js";
import { deleteOldLinks } from "./jobs/delete-old-links.js";
import { mailSignInLink } from "./jobs/mail-sign-in-link.js";
import { OidcClient } from "./oidc/client.js";
import { KeyError, readClientKey } from "./oidc/client-key.js";
import { signInPart } from "./pages/sign-in-settings/settings-part.js";
import { linkSubject, removeProvider, setProvider } from "./use-cases/set-provider.js";

/** Signing in by mail, as far as others see it: what happens, and what is done about it. */
export const signInByMail = { asked: signInAsked, mailLink: mailSignInLink, deleteOldLinks, address: addresses.signIn };

/** Signing in at a provider, as far as others see it. */
export const signInByProvider = {
  OidcClient,
  KeyError,
  readClientKey,
  setProvider,
  removeProvider,
  linkSubject,
  settingsPart: signInPart,
};
