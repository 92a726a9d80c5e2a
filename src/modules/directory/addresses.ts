import type { Address } from "#platform/web";

export const addresses = {
  list: { nl: "/mijn-organisaties", en: "/my-organisations" },
  register: { nl: "/organisatie-toevoegen", en: "/add-organisation" },
  asked: { nl: "/organisatie-toevoegen/gevraagd", en: "/add-organisation/asked" },
  enterprise: { nl: "/mijn-organisaties/:enterpriseId", en: "/my-organisations/:enterpriseId" },
  invite: { nl: "/mijn-organisaties/:enterpriseId/uitnodigen", en: "/my-organisations/:enterpriseId/invite" },
  withdraw: { nl: "/mijn-organisaties/:enterpriseId/intrekken", en: "/my-organisations/:enterpriseId/withdraw" },
  members: { nl: "/mijn-organisaties/:enterpriseId/leden", en: "/my-organisations/:enterpriseId/members" },
  leave: { nl: "/mijn-organisaties/:enterpriseId/verlaten", en: "/my-organisations/:enterpriseId/leave" },
  invitation: { nl: "/uitnodiging/:invitation", en: "/invitation/:invitation" },
} satisfies Record<string, Address>;
