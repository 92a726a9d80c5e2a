export { directoryAccess } from "./access.js";
export { addresses as directoryAddresses } from "./addresses.js";
export { enterprises } from "./enterprises/enterprises.js";
export { directoryEvents } from "./events.js";
export { directoryMails } from "./jobs/mails.js";
export { directoryModule } from "./module.js";
export { findOrganisationNames } from "./queries.js";
export { noteOrganisation } from "./use-cases/note-organisation.js";
