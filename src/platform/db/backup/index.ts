export { BackupError } from "./errors.js";
export type { Filled } from "./fill.js";
export { checkBackup } from "./read-backup.js";
export { restoreBackup } from "./restore-backup.js";
export { writeBackup } from "./write-backup.js";
