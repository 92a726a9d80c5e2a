export { ownDataAccess } from "./access.js";
export { ownDataModule } from "./module.js";
