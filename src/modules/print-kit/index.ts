export { printKitAccess } from "./access.js";
export { printKitModule } from "./module.js";
