import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { CSV_TYPE, csvOf, ODS_TYPE, odsOf, type TableWriter, XLSX_TYPE, xlsxOf } from "#platform/documents";
import { choose } from "#platform/i18n";
import { type Answer, NotFound, type Route, type Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { beginLook } from "../look.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { readWanted, standingOf } from "../wanted.js";
import { tableOf } from "./rows.js";

export const formats = ["csv", "xlsx", "ods"] as const;
type Format = (typeof formats)[number];

const writers: Readonly<Record<Format, { readonly type: string; readonly write: TableWriter }>> = {
  csv: { type: CSV_TYPE, write: csvOf },
  xlsx: { type: XLSX_TYPE, write: xlsxOf },
  ods: { type: ODS_TYPE, write: odsOf },
};

/**
 * The list as a file, of what somebody looks for. Asked with a form, so that no other page and no robot asks for it, and so
 * that it can be counted.
 */
export const exportRoute: Route = {
  id: "cases.export",
  address: addresses.exportList,
  post: download,
  postsPerTenMinutes: 20,
};

async function download(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const format = formats.find((one) => one === visit.fields.get("format"));
  if (!format) throw new NotFound();
  const wanted = readWanted(new URLSearchParams(visit.fields.get("query") ?? ""));
  const look = await visit.read((read) => beginLook(read, visit, wanted));
  const { write, type } = writers[format];
  const { file } = choose(visit.lang, { nl, en }).download;
  let cases = 0;
  const kind: Format = format;
  const table = tableOf(visit, look, visit.lang, (count) => {
    cases += count;
  });
  /** What was read is on record, also when it was broken off halfway. */
  async function* pieces() {
    try {
      yield* write(table);
    } finally {
      const subject = { kind: "case-list", id: standingOf(wanted) };
      visit.noteRead({ action: "case.export", subject, detail: { cases, format: kind } });
    }
  }
  const name = `${file(dayOf(visit.clock.now()).toString())}.${format}`;
  return { kind: "file", name, type, body: { bytes: undefined, pieces } };
}
