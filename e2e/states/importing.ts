import { caseMoves, trackingLinks } from "#cases";
import type { FoundTable } from "#platform/documents";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import { enterAs, open, type Scene, type State, townOf } from "./scene.js";

const SLUG = "voorbeeldstad";
const { importing } = caseMoves;

type Line = Readonly<Partial<Record<(typeof importing.fields)[number], string>>>;

let count = 0;

/** Brings a list of one question. @returns its id and the token of its private link */
async function bring(scene: Scene, line: Line): Promise<{ caseId: string; token: string }> {
  const town = townOf(scene, SLUG);
  const { lang, world } = scene;
  count += 1;
  const cells = Object.entries({ id: `zaak-${count}`, ...line });
  const rowOf = (at: number, texts: readonly string[]) => ({
    at,
    isHidden: false,
    cells: texts.map((text) => ({ kind: "text", text }) as const),
  });
  const table: FoundTable = {
    name: "",
    rows: [
      rowOf(
        1,
        cells.map(([field]) => field),
      ),
      rowOf(
        2,
        cells.map(([, text]) => text),
      ),
    ],
  };
  const columns = importing.recogniseColumns(table, new Map(importing.fields.map((field) => [field, field])));
  if (!columns) throw new Error("no head");
  const list = { file: "vragen-tot-2026.xlsx", source: lang, ownerEmail: undefined, language: lang };
  const work = await world.work(town, { kind: "system", name: "cases import" });
  await importing.importList(work, { list, table, columns, isDry: false, masksBsn: false }, () => {});
  const [row] = await world.database.rows<{ case_id: string; link_id: string }>(
    `select l.case_id, l.link_id from cases.tracking_link l join cases.origin o using (municipality_id, case_id)
     where o.municipality_id = $1 and o.called_there = $2 and l.case_id = o.case_id order by o.imported_at desc, l.case_id desc`,
    [town.id, cells[0]?.[1]],
  );
  const token = trackingLinks.tokenOf(world.house.web.signer, town.id, row?.link_id ?? "");
  return { caseId: row?.case_id ?? "", token };
}

const question = "Mogen wij op zondag leveren in het centrum?";
const answered = { question, received: "3-11-2025", answer: "Ja, tot tien uur.", answered: "4-11-2025" };
const heavy = {
  question: LONG_TEXT,
  title: HEAVY.name ?? "",
  organisation: HEAVY.organisation ?? "",
  answer: LONG_TEXT,
};

function atDesk(name: string, line: Line): State {
  return {
    name: `list: ${name}, at the desk`,
    async reach(scene) {
      const { caseId } = await bring(scene, line);
      await enterAs(scene, SLUG, "noor");
      await open(scene, SLUG, "cases.case-work", { caseId });
    },
  };
}

function byLink(name: string, line: Line): State {
  return {
    name: `list: ${name}, by link`,
    reach: async (scene) => open(scene, SLUG, "cases.case-status", { token: (await bring(scene, line)).token }),
  };
}

/** Questions that came with a list of before the desk. */
export const fromLists: readonly State[] = [
  atDesk("open, and nobody knows whose", { question, received: "3-11-2025" }),
  atDesk("with its answer", { ...answered, name: "Mila Smit", email: "mila@kookkracht.example" }),
  atDesk("long", { ...heavy, id: "n".repeat(180) }),
  byLink("open", { question, name: "Mila Smit", phone: "06 5555 0101" }),
  byLink("with its answer", { ...answered, name: "Mila Smit", email: "mila@kookkracht.example" }),
];
