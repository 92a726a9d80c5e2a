import { EmbeddedStartError } from "#platform/db/embedded";
import { type Config, ConfigError, readConfig } from "../config.js";
import { joinDatabase, type Opened } from "../database.js";
import { checkContents } from "../doctor/contents.js";
import { checkDatabase } from "../doctor/database.js";
import { type Finding, wrong } from "../doctor/finding.js";
import { checkBackupFile, checkMachine } from "../doctor/machine.js";
import { checkNode, checkSettings } from "../doctor/settings.js";
import { type Command, endsBadly, readWords } from "./command.js";

/** doctor: what is wrong, and what to do about it. Changes nothing, and mails nobody. */
export const doctorCommand: Command = async (args, say, env) => {
  const { options, has } = readWords(args, { options: ["backup"], flags: ["json"] });
  const findings = await examine(env, options.backup);
  if (has("json")) say(JSON.stringify(findings, undefined, 2));
  else for (const { about, state, said } of findings) say(`${state.padEnd(8)} ${about.padEnd(15)} ${said}`);
  const count = (state: Finding["state"]) => findings.filter((one) => one.state === state).length;
  if (!has("json")) say(`${count("wrong")} wrong, ${count("warning")} warnings, ${count("ok")} in order.`);
  if (count("wrong") > 0) endsBadly();
};

async function examine(env: Parameters<Command>[2], backup: string | undefined): Promise<Finding[]> {
  const node = checkNode(process.versions.node);
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return [node, wrong("settings", error.message)];
    throw error;
  }
  const findings = [node, ...(await checkSettings(config)), await checkBackupFile(backup, config.production)];
  const opened = await join(config);
  if ("about" in opened) return [...findings, opened];
  try {
    const { findings: found, isReady } = await checkDatabase(opened.connection);
    findings.push(...found, ...(await checkMachine(opened.embedded)));
    if (isReady) findings.push(...(await checkContents(opened.connection)));
  } finally {
    await opened.embedded?.stop();
  }
  return findings;
}

async function join(config: Config): Promise<Opened | Finding> {
  const stopped = "No database is running: start the server (npm start, with the same DATA_DIR), or set DATABASE_URL.";
  try {
    return (await joinDatabase(config)) ?? wrong("database", stopped);
  } catch (error) {
    if (error instanceof EmbeddedStartError) return wrong("database", error.message);
    throw error;
  }
}
