import type { Address } from "#platform/web";

export const addresses = {
  front: { nl: "/", en: "/" },
  aboutDesk: { nl: "/loket", en: "/desk" },
  ask: { nl: "/stel-uw-vraag", en: "/ask-a-question" },
  received: { nl: "/vraag-ontvangen/:token", en: "/question-received/:token" },
  follow: { nl: "/volg/:token", en: "/follow/:token" },
  keep: { nl: "/volg/:token/bewaren", en: "/follow/:token/keep" },
  own: { nl: "/mijn-vragen", en: "/my-questions" },
  ownCase: { nl: "/mijn-vragen/:caseId", en: "/my-questions/:caseId" },
  share: { nl: "/mijn-vragen/:caseId/delen", en: "/my-questions/:caseId/share" },
  renewOwnLink: { nl: "/mijn-vragen/:caseId/nieuwe-link", en: "/my-questions/:caseId/new-link" },
  renewLink: { nl: "/vragen/:caseId/nieuwe-link", en: "/questions/:caseId/new-link" },
  list: { nl: "/vragen", en: "/questions" },
  case: { nl: "/vragen/:caseId", en: "/questions/:caseId" },
  takeInHand: { nl: "/vragen/:caseId/eerste-reactie", en: "/questions/:caseId/first-reaction" },
  answer: { nl: "/vragen/:caseId/antwoord", en: "/questions/:caseId/answer" },
  close: { nl: "/vragen/:caseId/uitkomst", en: "/questions/:caseId/outcome" },
} satisfies Record<string, Address>;
