export { ownDataAccess } from "./access.js";
export { ownDataModule } from "./module.js";
export { eraseOnRequest } from "./use-cases/erase-on-request.js";
