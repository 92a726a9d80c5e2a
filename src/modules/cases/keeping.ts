import { deleteOldDrafts } from "./attachments/jobs/delete-old-drafts.js";
import { findAttachments } from "./attachments/queries.js";
import { listViews } from "./desk-list/views/queries.js";
import { forgetViews } from "./desk-list/views/use-cases/save-view.js";
import { findExperiences } from "./experience/queries.js";
import { destroyOldCases } from "./jobs/destroy-old-cases.js";
import { indexAnew } from "./jobs/index-anew.js";
import { findOfficial } from "./official/queries.js";
import { deleteOldPresence } from "./presence/jobs/delete-old-presence.js";
import { canErase, findOwnCases } from "./retention/of-account.js";
import { findIsNamed } from "./retention/queries.js";
import { findTransfersTold } from "./transfer/view.js";
import { eraseAsker, eraseOnRequest, releaseQuestions } from "./use-cases/erase-asker.js";

/** How long questions are kept, and what people see and have erased of what is known of them. */
export const keeping = {
  destroyOldCases,
  deleteOldDrafts,
  deleteOldPresence,
  indexAnew,
  findOwnCases,
  findAttachments,
  findTransfers: findTransfersTold,
  findOfficial,
  findExperiences,
  canErase,
  eraseAsker,
  eraseOnRequest,
  findIsNamed,
  releaseQuestions,
  findViews: listViews,
  forgetViews,
};
