import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "../database.js";
import { type Command, endsBadly, WrongInput } from "./command.js";
import { records, stateDocuments } from "./states.js";

const FOLDER = "docs/states";

/** Writes the documents that are made from code; with `--check` it only says which differ. */
export const docsCommand: Command = async (args, say) => {
  const [option, ...rest] = args;
  if (rest.length > 0 || (option !== undefined && option !== "--check"))
    throw new WrongInput("docs takes one option: bin/rode-loper docs --check");
  const documents = stateDocuments(records);
  if (option === undefined) return write(documents, say);
  const wrong = await findDifferences(join(PROJECT, FOLDER), documents);
  for (const name of wrong) say(`${FOLDER}/${name} is not what the code says. Run: npm run docs`);
  if (wrong.length > 0) return endsBadly();
  say(`${FOLDER} is what the code says.`);
};

async function write(documents: ReadonlyMap<string, string>, say: (line: string) => void): Promise<void> {
  await mkdir(join(PROJECT, FOLDER), { recursive: true });
  for (const [name, text] of documents) {
    await writeFile(join(PROJECT, FOLDER, name), text);
    say(`Written: ${FOLDER}/${name}`);
  }
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
