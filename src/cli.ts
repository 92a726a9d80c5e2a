import { BackupError } from "#platform/db/backup";
import { addMunicipalityCommand } from "./commands/add-municipality.js";
import { backupCommand } from "./commands/backup.js";
import { type Command, WrongInput } from "./commands/command.js";
import { doctorCommand } from "./commands/doctor.js";
import { eraseCommand } from "./commands/erase.js";
import { help } from "./commands/help.js";
import { importCasesCommand } from "./commands/import-cases/import-cases.js";
import { parkedJobsCommand, releaseJobsCommand } from "./commands/jobs.js";
import { migrateCommand } from "./commands/migrate.js";
import {
  addPlatformAdministratorCommand,
  removePlatformAdministratorCommand,
} from "./commands/platform-administrator.js";
import {
  linkSubjectCommand,
  providerKeyCommand,
  removeProviderCommand,
  setProviderCommand,
} from "./commands/provider.js";
import { restoreCommand } from "./commands/restore.js";
import { setRegionCommand } from "./commands/set-region.js";
import { verifyAuditCommand } from "./commands/verify-audit.js";
import { docsCommand } from "./commands/write-docs.js";
import { explain } from "./explain.js";

const commands = new Map<string, Command>([
  ["help", async (_, say) => say(help)],
  ["migrate", migrateCommand],
  ["municipality add", addMunicipalityCommand],
  ["municipality region", setRegionCommand],
  ["cases import", importCasesCommand],
  ["audit verify", verifyAuditCommand],
  ["provider set", setProviderCommand],
  ["provider remove", removeProviderCommand],
  ["provider link", linkSubjectCommand],
  ["provider key", providerKeyCommand],
  ["platform-administrator add", addPlatformAdministratorCommand],
  ["platform-administrator remove", removePlatformAdministratorCommand],
  ["backup", backupCommand],
  ["restore", restoreCommand],
  ["doctor", doctorCommand],
  ["jobs parked", parkedJobsCommand],
  ["jobs release", releaseJobsCommand],
  ["erase", eraseCommand],
  ["docs", docsCommand],
]);

/** `rode-loper <command>`: exit code 0 is done, 1 is failed or not in order, 2 is asked in the wrong way. */
async function run(words: readonly string[]): Promise<void> {
  const asksHelp = words.length === 0 || words.some((word) => word === "--help" || word === "-h");
  const [command, args] = asksHelp ? find(["help"]) : find(words);
  await command(args, (line) => console.log(line), process.env);
}

/** The longest name that fits: `municipality add` before `municipality`. */
function find(words: readonly string[]): [Command, readonly string[]] {
  for (const length of [2, 1]) {
    const command = commands.get(words.slice(0, length).join(" "));
    if (command) return [command, words.slice(length)];
  }
  throw new WrongInput(`There is no command "${words.slice(0, 2).join(" ")}". See: bin/rode-loper help`);
}

run(process.argv.slice(2)).catch((error) => {
  console.error(explain(error, WrongInput, BackupError));
  process.exitCode = error instanceof WrongInput ? 2 : 1;
});
