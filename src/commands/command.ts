import { parseArgs } from "node:util";

/** The command was asked in the wrong way: the message is one sentence for the person at the keyboard. */
export class WrongInput extends Error {}

/**
 * What a command does.
 * @param args the words after its name
 * @param say one line for the person at the keyboard
 * @param env the settings, usually `process.env`
 * @throws WrongInput for wrong words; any other error says that it failed
 */
export type Command = (
  args: readonly string[],
  say: (line: string) => void,
  env: Readonly<Record<string, string | undefined>>,
) => Promise<void>;

/** The outcome is not in order (a broken chain, old documents): said already, so only the exit code remains. */
export function endsBadly(): void {
  process.exitCode = 1;
}

/**
 * Takes options of the form `--name value` apart.
 * @param names every option there is; none may stand twice, and nothing else may stand between them
 * @throws WrongInput
 */
export function readOptions(args: readonly string[], names: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { values, tokens } = parseArgs({ args: [...args], options, strict: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    const twice = given.find((name, index) => given.indexOf(name) !== index);
    if (twice !== undefined) throw new WrongInput(`--${twice} stands there twice.`);
    return values;
  } catch (error) {
    if (error instanceof WrongInput || !(error instanceof TypeError)) throw error;
    throw new WrongInput(`${error.message.split("\n", 1)[0]}. See: bin/rode-loper help`);
  }
}
