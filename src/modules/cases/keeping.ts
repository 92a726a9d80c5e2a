import { isOpen } from "./case.js";
import { destroyOldCases } from "./jobs/destroy-old-cases.js";
import { findCasesOf } from "./retention/queries.js";
import { eraseAsker } from "./use-cases/erase-asker.js";

/** How long questions are kept, and what people see and have erased of what is known of them. */
export const keeping = { destroyOldCases, findCasesOf, eraseAsker, isOpen };
