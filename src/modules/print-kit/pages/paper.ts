import { demand } from "#platform/access";
import { odtOf, type Paper, pdfOf } from "#platform/documents";
import { type Answer, NotFound, type Route, type Visit } from "#platform/web";
import { printKitAccess } from "../access.js";
import { addresses, fileNames } from "../addresses.js";
import { type PaperKey, paperKeys, writePaper } from "../papers/papers.js";
import { readFacts } from "../read-facts.js";

type Kind = { readonly type: string; readonly make: (paper: Paper) => Promise<Buffer> | Buffer };

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["pdf", { type: "application/pdf", make: pdfOf }],
  ["odt", { type: "application/vnd.oasis.opendocument.text", make: odtOf }],
]);

/** One paper as a file, made at the moment at which it is asked for. */
export const paperFile: Route = { id: "print-kit.paper", address: addresses.paper, get: download };

async function download(visit: Visit): Promise<Answer> {
  demand(printKitAccess, "print-kit.make", visit.actor);
  const name = visit.params.file ?? "";
  const [base = "", ending = ""] = name.split(".", 2);
  const key = paperKeys.find((one) => fileNames[one][visit.lang] === base);
  const kind = kinds.get(ending);
  if (key === undefined || kind === undefined || name !== `${base}.${ending}`) throw new NotFound();
  return { kind: "file", name, type: kind.type, body: await kind.make(await write(visit, key)) };
}

const write = async (visit: Visit, key: PaperKey): Promise<Paper> => writePaper(key, await readFacts(visit));
