export { caseAccess } from "./access.js";
export { addresses as caseAddresses } from "./addresses.js";
export { type Outcome, transitions } from "./case.js";
export { caseEvents } from "./events.js";
export { handovers } from "./handover/handovers.js";
export { keeping } from "./keeping.js";
export { caseMails } from "./mails/write.js";
export { caseModules } from "./module.js";
export { caseMoves } from "./moves.js";
export { notices } from "./notices/notices.js";
export { trackingLinks } from "./tracked.js";
export { transfers } from "./transfer/transfers.js";
export { submitQuestion } from "./use-cases/submit-question.js";

/** What modules after this one may read: one row for each question, with what figures are made of. */
export const publishedViews = ["cases.figures_by_case"] as const;
