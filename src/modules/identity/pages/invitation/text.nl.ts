import type { NotAccepted } from "../../use-cases/accept-invitation.js";

export const nl = {
  title: "Een uitnodiging voor u",
  /** Who invites the first administrator of all. */
  installation: "De beheerder van Rode Loper",
  lead: (inviter: string, municipality: string) => `${inviter} nodigt u uit om mee te werken bij ${municipality}.`,
  facts: {
    name: "Uw naam",
    email: "Uw mailadres",
    title: "Uw functie",
    roles: "Uw rol",
    until: "U kunt ja zeggen tot",
  },
  accept: "Ja, ik doe mee",
  acceptAs: (name: string) => `Ja, ik doe mee als ${name}`,
  you: "uzelf",
  signedInAs: (who: string) =>
    `U bent ingelogd als ${who}. Zegt u ja? Dan werkt u daarna met hetzelfde account ook hier.`,
  somebodyElse: "Log uit en doe mee als iemand anders",
  already:
    "Werkt u al ergens anders met Rode Loper? Log daar eerst in, en open deze link daarna opnieuw. Dan houdt u één account.",
  provider: "U logt eerst in met het account van uw werk. Daarna doet u mee.",
  toProvider: (municipality: string) => `Log in bij ${municipality} en doe mee`,
  changed: "U hebt intussen in een ander venster in- of uitgelogd. Kijk hieronder als wie u ja zegt.",
  wornOut: "Deze uitnodiging werkt niet meer",
  notAccepted: "U kunt deze uitnodiging nu niet aannemen",
  toSignIn: "Naar de inlogpagina",
  refusals: {
    "worn-out":
      "Een uitnodiging werkt één keer, en niet langer dan twee weken. Vraag wie u uitnodigde om een nieuwe. Hebt u al ja gezegd? Dan kunt u gewoon inloggen.",
    "works-here": "U werkt hier al. Vraag de beheerder om uw rollen te veranderen.",
    "other-door": "Inloggen gaat hier intussen op een andere manier. Open de link uit uw mail opnieuw.",
  } satisfies Record<NotAccepted, string>,
};
