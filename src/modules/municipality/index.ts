export { municipalityAccess } from "./access.js";
export { findKnown } from "./known-municipalities.js";
export { municipalityModule } from "./module.js";
export type { Municipality } from "./municipality.js";
export { chooseMunicipality } from "./pages/choose-municipality/page.js";
export { findClosingDays, findMunicipality } from "./queries.js";
export { municipalityRegister } from "./register.js";
export { addMunicipality, type NewMunicipality, NotFree } from "./use-cases/add-municipality.js";
export { addWorkingDays, type ClosingDays, workingDaysBetween } from "./working-days.js";
