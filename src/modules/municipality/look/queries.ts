import type { Read, Tx } from "#platform/db";
import type { HouseStyle } from "#platform/ui";
import type { Look } from "./look.js";

type Tables = {
  "municipality.house_style": {
    municipality_id: string;
    main: HouseStyle["main"];
    link: HouseStyle["link"];
    edge: HouseStyle["edge"];
    paper: HouseStyle["paper"];
    radius: number;
    heading_font: HouseStyle["headingFont"];
    text_font: HouseStyle["textFont"];
  };
};

function asStyle({
  main,
  link,
  edge,
  paper,
  radius,
  heading_font: headingFont,
  text_font: textFont,
}: Tables["municipality.house_style"]): HouseStyle {
  return { main, link, edge, paper, radius, headingFont, textFont };
}

/** The looks of all municipalities that chose one, by id; platform role. */
export async function findLooks(tx: Tx): Promise<ReadonlyMap<string, Look>> {
  const rows = await tx.tables<Tables>().selectFrom("municipality.house_style").selectAll().execute();
  return new Map(rows.map((row) => [row.municipality_id, { style: asStyle(row) }]));
}

/** The house style of this municipality; undefined when it is the usual one. */
export async function findStyle(read: Read): Promise<HouseStyle | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("municipality.house_style")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirst();
  return row && asStyle(row);
}

/** Puts this in the place of the style that there was. @param style undefined for the usual one */
export async function replaceStyle(tx: Tx, style: HouseStyle | undefined): Promise<void> {
  const { municipalityId } = tx;
  const tables = tx.tables<Tables>();
  await tables.deleteFrom("municipality.house_style").where("municipality_id", "=", municipalityId).execute();
  if (!style) return;
  const { headingFont, textFont, ...rest } = style;
  const row = { municipality_id: municipalityId, ...rest, heading_font: headingFont, text_font: textFont };
  await tables.insertInto("municipality.house_style").values(row).execute();
}
