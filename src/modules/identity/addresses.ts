import type { Address } from "#platform/web";

export const addresses = {
  signIn: { nl: "/inloggen", en: "/sign-in" },
  signInDemo: { nl: "/inloggen/demo", en: "/sign-in/demo" },
  signInSent: { nl: "/inloggen/verstuurd", en: "/sign-in/sent" },
  signInLink: { nl: "/inloggen/link/:link", en: "/sign-in/link/:link" },
  provider: { nl: "/inloggen/gemeente", en: "/sign-in/municipality" },
  providerReturn: { nl: "/inloggen/terug", en: "/sign-in/return" },
  details: { nl: "/mijn-gegevens", en: "/my-details" },
  invitation: { nl: "/uitnodiging-medewerker/:staffInvitation", en: "/staff-invitation/:staffInvitation" },
  staff: { nl: "/beheer/medewerkers", en: "/administration/staff" },
  signInSettings: { nl: "/beheer/inloggen", en: "/administration/sign-in" },
  deskDays: { nl: "/beheer/loket-van-de-dag", en: "/administration/desk-of-the-day" },
  inviteStaff: { nl: "/beheer/medewerkers/uitnodigen", en: "/administration/staff/invite" },
  keepInvitation: {
    nl: "/beheer/medewerkers/uitnodiging/:invitationId",
    en: "/administration/staff/invitation/:invitationId",
  },
  member: { nl: "/beheer/medewerkers/:personId", en: "/administration/staff/:personId" },
  sessions: { nl: "/waar-ingelogd", en: "/where-signed-in" },
  signOut: { nl: "/uitloggen", en: "/sign-out" },
  absence: { nl: "/afwezigheid", en: "/absence" },
  absenceOf: { nl: "/afwezigheid/:personId", en: "/absence/:personId" },
  arrangeWork: { nl: "/afwezigheid/:personId/werkdagen", en: "/absence/:personId/working-days" },
  noteAbsence: { nl: "/afwezigheid/:personId/noteren", en: "/absence/:personId/note" },
  endAbsence: { nl: "/afwezigheid/:personId/beeindigen", en: "/absence/:personId/end" },
  leave: { nl: "/afwezigheid/:personId/vertrek", en: "/absence/:personId/departure" },
} satisfies Record<string, Address>;

/** At the national side, for whoever runs the installation. */
export const installationAddresses = {
  signIn: { nl: "/inloggen", en: "/en/sign-in" },
  signInSent: { nl: "/inloggen/verstuurd", en: "/en/sign-in/sent" },
  signInLink: { nl: "/inloggen/link/:link", en: "/en/sign-in/link/:link" },
  signOut: { nl: "/uitloggen", en: "/en/sign-out" },
  overview: { nl: "/installatie", en: "/en/installation" },
  switchOn: { nl: "/installatie/nieuw", en: "/en/installation/new" },
  regions: { nl: "/installatie/regios", en: "/en/installation/regions" },
} satisfies Record<string, Address>;
