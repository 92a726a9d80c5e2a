export { printKitAccess } from "./access.js";
export { printKit } from "./module.js";
