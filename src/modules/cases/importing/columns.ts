import type { FoundRow, FoundTable } from "#platform/documents";
import { type ImportField, importFields } from "./incoming.js";

/** How such a column is called in lists, in plain letters; what tells most comes first. */
const headers: Readonly<Record<ImportField, readonly string[]>> = {
  question: [
    "vraag",
    "question",
    "vraagtekst",
    "uw vraag",
    "de vraag",
    "vraagstelling",
    "omschrijving vraag",
    "omschrijving",
    "beschrijving",
    "description",
    "bericht",
    "message",
    "toelichting",
  ],
  id: [
    "id",
    "zaaknummer",
    "vraagnummer",
    "nummer",
    "volgnummer",
    "kenmerk",
    "referentie",
    "ticketnummer",
    "nr",
    "case number",
    "reference",
    "number",
    "ticket",
    "uuid",
  ],
  title: ["titel", "title", "onderwerp", "subject", "kop"],
  name: [
    "naam vrager",
    "vrager",
    "asker",
    "naam",
    "name",
    "contactpersoon",
    "contact person",
    "naam contactpersoon",
    "aanvrager",
    "indiener",
    "ondernemer",
    "naam ondernemer",
  ],
  email: ["mailadres", "e mailadres", "emailadres", "e mail adres", "e mail", "email", "mail", "email address"],
  phone: ["telefoonnummer", "telefoon", "phone number", "phone", "telephone", "tel", "mobiel", "mobile"],
  organisation: [
    "onderneming",
    "naam onderneming",
    "organisatie",
    "naam organisatie",
    "organisation",
    "organization",
    "bedrijf",
    "bedrijfsnaam",
    "company",
  ],
  received: [
    "ontvangen op",
    "ontvangen",
    "received on",
    "received at",
    "received",
    "ontvangstdatum",
    "datum ontvangst",
    "datum ontvangen",
    "date received",
    "binnengekomen",
    "binnengekomen op",
    "datum binnenkomst",
    "datum vraag",
    "vraagdatum",
    "meldingsdatum",
    "aangemaakt op",
    "aanmaakdatum",
    "created at",
    "created",
    "datum",
    "date",
  ],
  answer: ["antwoord", "answer", "reference answer", "gegeven antwoord", "reactie", "response"],
  answered: [
    "beantwoord op",
    "beantwoord",
    "answered on",
    "answered at",
    "answered",
    "datum antwoord",
    "antwoorddatum",
    "datum beantwoord",
    "date answered",
    "afgehandeld op",
    "afhandeldatum",
    "datum afhandeling",
    "gesloten op",
    "closed at",
    "closed",
    "lastmodified",
    "last modified",
  ],
  outcome: ["uitkomst", "outcome", "resultaat", "result"],
};

/** The head of a list often stands below a title. */
const LOOK_ROWS = 10;

/** What somebody said themselves of the columns: the head of each, or nothing for a column that should be left out. */
export type Said = ReadonlyMap<ImportField, string>;

/** What the columns of a list hold, as far as their heads tell. */
export type Columns = {
  readonly head: FoundRow;
  readonly at: ReadonlyMap<ImportField, number>;
  /** Fields for which more than one column would do. */
  readonly unclear: readonly { readonly field: ImportField; readonly columns: readonly number[] }[];
  /** Fields of which somebody named a column that is not there. */
  readonly missing: readonly ImportField[];
};

/** Plain letters and figures, with one blank between words. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Finds the head of a list, and what its columns hold: the row, among the first ones, in which most is recognised. */
export function recogniseColumns({ rows }: FoundTable, said: Said): Columns | undefined {
  let best: Columns | undefined;
  const score = (one: Columns | undefined) =>
    one ? one.at.size + one.unclear.length + (one.at.has("question") ? importFields.length : 0) : -1;
  for (const head of rows.slice(0, LOOK_ROWS)) {
    const found = columnsOf(head, said);
    if (score(found) > score(best)) best = found;
  }
  return best;
}

function columnsOf(head: FoundRow, said: Said): Columns {
  const names = Array.from(head.cells, (cell) => plain(cell?.text ?? ""));
  const at = new Map<ImportField, number>();
  const unclear: { field: ImportField; columns: number[] }[] = [];
  const missing: ImportField[] = [];
  const places = (name: string) => names.flatMap((one, place) => (one === name ? [place] : []));
  for (const field of importFields) {
    const own = said.get(field);
    if (own === "") continue;
    const known = own === undefined ? headers[field] : [plain(own)];
    const columns = known.map(places).find((found) => found.length > 0) ?? [];
    const [only, ...more] = columns;
    if (only === undefined) {
      if (own !== undefined) missing.push(field);
    } else if (more.length > 0) unclear.push({ field, columns });
    else at.set(field, only);
  }
  return { head, at, unclear, missing };
}
