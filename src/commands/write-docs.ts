import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "../database.js";
import { accessMatrixMarkdown } from "./access-matrix.js";
import { type Command, endsBadly, WrongInput } from "./command.js";
import { records, stateDocuments } from "./states.js";

const STATES = "docs/states";
const MATRIX = "docs/access-matrix.md";

/** Writes the documents that are made from code; with `--check` it only says which differ. */
export const docsCommand: Command = async (args, say) => {
  const [option, ...rest] = args;
  if (rest.length > 0 || (option !== undefined && option !== "--check"))
    throw new WrongInput("docs takes one option: bin/rode-loper docs --check");
  const states = stateDocuments(records);
  const matrix = accessMatrixMarkdown();
  if (option === undefined) return write(states, matrix, say);
  const wrong = (await findDifferences(join(PROJECT, STATES), states)).map((name) => `${STATES}/${name}`);
  if ((await readFile(join(PROJECT, MATRIX), "utf8").catch(() => "")) !== matrix) wrong.push(MATRIX);
  for (const name of wrong) say(`${name} is not what the code says. Run: npm run docs`);
  if (wrong.length > 0) return endsBadly();
  say(`${STATES} and ${MATRIX} are what the code says.`);
};

async function write(states: ReadonlyMap<string, string>, matrix: string, say: (line: string) => void): Promise<void> {
  await mkdir(join(PROJECT, STATES), { recursive: true });
  for (const [name, text] of states) {
    await writeFile(join(PROJECT, STATES, name), text);
    say(`Written: ${STATES}/${name}`);
  }
  await writeFile(join(PROJECT, MATRIX), matrix);
  say(`Written: ${MATRIX}`);
}

/** Names of documents that are missing, differ, or belong to no record. */
export async function findDifferences(folder: string, documents: ReadonlyMap<string, string>): Promise<string[]> {
  const present = await readdir(folder).catch(() => []);
  const strays = present.filter((name) => !documents.has(name));
  const wrong: string[] = [];
  for (const [name, text] of documents)
    if ((await readFile(join(folder, name), "utf8").catch(() => "")) !== text) wrong.push(name);
  return [...wrong, ...strays].sort();
}
