import type { Read, Tx } from "#platform/db";
import type { HouseStyle } from "#platform/ui";
import { asLogo, type LogoFacts, type Look } from "./look.js";

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
  "municipality.logo": {
    municipality_id: string;
    hash: string;
    media_type: LogoFacts["type"];
    width: number;
    height: number;
    body: Buffer;
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

/** All but the bytes, which only the browser that asks for them needs. */
const logoColumns = ["hash", "media_type as type", "width", "height"] as const;

/** The looks of all municipalities that chose one, by id; platform role. */
export async function findLooks(tx: Tx): Promise<ReadonlyMap<string, Look>> {
  const styles = await tx.tables<Tables>().selectFrom("municipality.house_style").selectAll().execute();
  const logos = await tx
    .tables<Tables>()
    .selectFrom("municipality.logo")
    .select(["municipality_id", ...logoColumns])
    .execute();
  const looks = new Map<string, Look>(styles.map((row) => [row.municipality_id, { style: asStyle(row) }]));
  for (const row of logos) looks.set(row.municipality_id, { ...looks.get(row.municipality_id), logo: asLogo(row) });
  return looks;
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

/** The logo of this municipality, without its bytes. */
export async function findLogo(read: Read): Promise<LogoFacts | undefined> {
  return read
    .select<Tables>()
    .selectFrom("municipality.logo")
    .select(logoColumns)
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirst();
}

/** The logo of this municipality with its bytes, for what is not a page. */
export async function findLogoPicture(read: Read): Promise<(LogoFacts & { body: Buffer }) | undefined> {
  return read
    .select<Tables>()
    .selectFrom("municipality.logo")
    .select([...logoColumns, "body"])
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirst();
}

/** The bytes of a logo, whichever municipality has it: its address is public; platform role. */
export async function findLogoFile(tx: Tx, hash: string): Promise<{ type: string; body: Buffer } | undefined> {
  return tx
    .tables<Tables>()
    .selectFrom("municipality.logo")
    .select(["media_type as type", "body"])
    .where("hash", "=", hash)
    .executeTakeFirst();
}

/** Puts this in the place of the logo that there was. @param logo undefined for none */
export async function replaceLogo(tx: Tx, logo: (LogoFacts & { readonly body: Buffer }) | undefined): Promise<void> {
  const { municipalityId } = tx;
  const tables = tx.tables<Tables>();
  await tables.deleteFrom("municipality.logo").where("municipality_id", "=", municipalityId).execute();
  if (!logo) return;
  const { type, ...rest } = logo;
  await tables
    .insertInto("municipality.logo")
    .values({ municipality_id: municipalityId, media_type: type, ...rest })
    .execute();
}
