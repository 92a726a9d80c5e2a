import { choose, type Lang } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { findProvider } from "../../oidc/queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** How the administration speaks of signing in. */
export const signInPart = {
  address: addresses.signInSettings,
  title: (lang: Lang) => choose(lang, { nl, en }).title,
  async note(visit: Visit) {
    const { notes } = choose(visit.lang, { nl, en });
    const provider = await visit.read(findProvider);
    return provider ? notes.provider(provider.issuer) : notes.mail;
  },
};
