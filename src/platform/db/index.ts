export type { DatabaseAddress } from "./address.js";
export { Database, type Kind, NOWHERE } from "./database.js";
export { isDuplicate, isFull, isUnavailable } from "./failures.js";
export { type Health, readHealth } from "./health.js";
export { keptPlan } from "./kept-plan.js";
export { type Migration, MigrationError, migrate, pendingMigrations, readMigrations } from "./migrate.js";
export { isId, newId } from "./new-id.js";
export { APP, LOGIN, OWNER, PLATFORM, rolesSql } from "./roles.js";
export { type Happening, type Publish, Read, Tx } from "./transaction.js";
