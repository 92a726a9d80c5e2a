/** A backup or a restore cannot go on. The message is one sentence for the person at the keyboard: show it, without a stack. */
export class BackupError extends Error {}
