export { municipalityAccess } from "./access.js";
export { municipalityModule } from "./module.js";
export type { Municipality } from "./municipality.js";
export { chooseMunicipality } from "./pages/choose-municipality/page.js";
export { findClosingDays, findMunicipality } from "./queries.js";
export { municipalityRegister } from "./register.js";
export { terms } from "./terms/terms.js";
export { addMunicipality, type NewMunicipality } from "./use-cases/add-municipality.js";
export { addWorkingDays, type ClosingDays, isWorkingDay, publicHolidays, workingDaysBetween } from "./working-days.js";
