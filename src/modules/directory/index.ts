export { directoryAccess } from "./access.js";
export { addresses as directoryAddresses } from "./addresses.js";
export type { Enterprise } from "./enterprises/enterprise.js";
export { enterprises } from "./enterprises/enterprises.js";
export { directoryEvents } from "./events.js";
export { directoryMails } from "./jobs/mails.js";
export { directoryModule } from "./module.js";
export { findEnterpriseId, findOrganisationNames } from "./queries.js";
export { noteEnterprise, noteOrganisation } from "./use-cases/note-organisation.js";
