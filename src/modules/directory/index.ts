export { findOrganisationNames } from "./queries.js";
export { noteOrganisation } from "./use-cases/note-organisation.js";
