import type { Opened } from "./opened.js";
import { readEntry, readZip, type ZipEntry } from "./zip.js";

export type OfficeKind = "odt" | "docx" | "xlsx";

/** Why a zip is no document for us: of another kind, damaged, unpacking into too much, or with a program in it. */
export type OfficeFlaw = "kind" | "broken" | "packed" | "macros";

const ODT = "application/vnd.oasis.opendocument.text";
const TYPES = "[Content_Types].xml";
const MOST_BYTES = 1024 * 1024;

/** What OOXML says of its main part. One that may hold a program says "macroEnabled" there, whatever the file is called. */
const mainParts = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
} as const;

/** Finds out which document a zip is, by its directory and the one part in which it says so itself. */
export async function readOffice(file: Opened): Promise<OfficeKind | OfficeFlaw> {
  const entries = await readZip(file);
  if (typeof entries === "string") return entries;
  if (entries.some(({ name }) => holdsProgram(name))) return "macros";
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  const mimetype = named.get("mimetype");
  if (mimetype && named.has("content.xml")) return readOdt(file, mimetype);
  const types = named.get(TYPES);
  return types ? readOoxml(file, types, named) : "kind";
}

const holdsProgram = (name: string) => /(^|\/)vba\w*\.(bin|xml)$/i.test(name) || /^(Basic|Scripts)\//.test(name);

async function readOdt(file: Opened, mimetype: ZipEntry): Promise<OfficeKind | OfficeFlaw> {
  const type = await readEntry(file, mimetype, 200);
  return type?.toString("latin1").trim() === ODT ? "odt" : "kind";
}

async function readOoxml(
  file: Opened,
  types: ZipEntry,
  named: ReadonlyMap<string, ZipEntry>,
): Promise<OfficeKind | OfficeFlaw> {
  const text = (await readEntry(file, types, MOST_BYTES))?.toString("utf8");
  if (text === undefined) return "broken";
  if (/macroEnabled|vbaProject/i.test(text)) return "macros";
  if (text.includes(mainParts.docx) && named.has("word/document.xml")) return "docx";
  if (text.includes(mainParts.xlsx) && named.has("xl/workbook.xml")) return "xlsx";
  return "kind";
}
