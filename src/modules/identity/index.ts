export { identityAccess } from "./access.js";
export { actorOf } from "./actor.js";
export { addresses as identityAddresses } from "./addresses.js";
export { identityModule } from "./module.js";
export { findFirstWithRole, findStaff } from "./queries.js";
export { type Role, roles, type Staff } from "./roles.js";
export { signInByMail, signInByProvider } from "./sign-in.js";
export { addStaff, addStaffWithin, type NewStaff } from "./use-cases/add-staff.js";
export { takeRole } from "./use-cases/take-role.js";
