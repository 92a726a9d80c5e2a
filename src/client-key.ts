import { readFile } from "node:fs/promises";
import { signInByProvider } from "#identity";
import { type Config, ConfigError } from "./config.js";

/**
 * The key of the settings.
 * @returns undefined when none is set: then nobody signs in with an identity provider
 * @throws ConfigError with a sentence when the file cannot be read, or holds no key that can be used
 */
export async function clientKeyOf({ oidcKeyFile }: Config) {
  if (oidcKeyFile === undefined) return undefined;
  const pem = await readFile(oidcKeyFile, "utf8").catch(() => {
    throw new ConfigError(`OIDC_KEY_FILE: ${oidcKeyFile} cannot be read. See docs/operations.md for every setting.`);
  });
  return signInByProvider.readClientKey(pem).catch((error) => {
    if (!(error instanceof signInByProvider.KeyError)) throw error;
    throw new ConfigError(`OIDC_KEY_FILE: ${oidcKeyFile} ${error.message} See docs/operations.md for every setting.`);
  });
}
