import { destroyOldCases } from "./jobs/destroy-old-cases.js";

/** How long questions are kept, and what people see and have erased of what is known of them. */
export const keeping = { destroyOldCases };
