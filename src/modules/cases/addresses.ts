import type { Address } from "#platform/web";

export const addresses = {
  front: { nl: "/", en: "/" },
  aboutDesk: { nl: "/loket", en: "/desk" },
  ask: { nl: "/stel-uw-vraag", en: "/ask-a-question" },
  received: { nl: "/vraag-ontvangen/:token", en: "/question-received/:token" },
  follow: { nl: "/volg/:token", en: "/follow/:token" },
  list: { nl: "/vragen", en: "/questions" },
  case: { nl: "/vragen/:caseId", en: "/questions/:caseId" },
  takeInHand: { nl: "/vragen/:caseId/eerste-reactie", en: "/questions/:caseId/first-reaction" },
  answer: { nl: "/vragen/:caseId/antwoord", en: "/questions/:caseId/answer" },
  close: { nl: "/vragen/:caseId/uitkomst", en: "/questions/:caseId/outcome" },
} satisfies Record<string, Address>;
