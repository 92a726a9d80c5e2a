import { type Actor, demand } from "#platform/access";
import { type Address, type Answer, NotFound, type Route, type Signer, type Visit } from "#platform/web";
import { caseAccess } from "../access.js";
import { addresses } from "../addresses.js";
import { readOwnCase } from "../own/own-case.js";
import { readCaseView } from "../pages/case-work/view.js";
import { readTracked } from "../tracked.js";
import type { Attachment } from "./attachment.js";
import { partsOf } from "./opened.js";
import { withheld } from "./withheld.js";

/** A case in the hands of somebody who may see it. */
type Seen = { readonly found: { readonly id: string }; readonly files: readonly Attachment[]; readonly link?: Actor };

/** Whoever has the private link fetches what was sent along. */
export const attachmentByLink = (signer: Signer): Route =>
  attachmentRoute("cases.attachment-by-link", addresses.fileByLink, (visit) => readTracked(visit, signer));

/** The asker, and whoever reads along. */
export const attachmentOfOwn = attachmentRoute("cases.attachment-own", addresses.fileOwn, readOwnCase);

/** Whoever may see the case at the desk. */
export const attachmentAtDesk = attachmentRoute("cases.attachment", addresses.file, async (visit) => {
  demand(caseAccess, "case.work-on", visit.actor);
  const { found, files, partFiles } = await readCaseView(visit);
  return { found, files: [...files, ...partFiles] };
});

function attachmentRoute(id: string, address: Address, open: (visit: Visit) => Promise<Seen>): Route {
  return { id, address, get: async (visit) => handOver(visit, address, await open(visit)) };
}

/** @throws NotFound for a file of another case, as for one that never was */
async function handOver(visit: Visit, address: Address, { found, files, link }: Seen): Promise<Answer> {
  const file = files.find(({ id }) => id === visit.params.attachment);
  if (!file) throw new NotFound();
  const { name, type, bytes } = file;
  const pieces = () => partsOf(visit.read, file.id, bytes);
  // At each time, and not only when it came in: a scanner learns, and may have been away then.
  const verdict = await visit.scan(pieces());
  if (verdict !== "clean") return withheld(visit, verdict, name, visit.to(address, visit.params));
  const detail = { attachment: file.id };
  visit.noteRead({ action: "case.read-attachment", subject: { kind: "case", id: found.id }, detail }, link);
  return { kind: "file", name, type, body: { bytes, pieces } };
}
