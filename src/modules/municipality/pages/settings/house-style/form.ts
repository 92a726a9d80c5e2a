import { z } from "zod";
import {
  findUnreadable,
  type Hex,
  type HouseStyle,
  houseFonts,
  ownStyle,
  parseHex,
  type Unreadable,
} from "#platform/ui";
import { type Fields, parseFields } from "#platform/web";
import { type ErrorCode, type Errors, line, type Shown } from "../fields.js";

export const colourFields = ["main", "link", "edge", "paper"] as const;
export const fontFields = ["headingFont", "textFont"] as const;

/** How round a corner can be, in pixels. */
export const corners = ["0", "4", "10", "18"] as const;

const colour = line
  .refine((text) => parseHex(text) !== undefined, "colour-wrong")
  .transform((text): Hex => parseHex(text) ?? ownStyle.main);
const font = z.enum(houseFonts, "choice-missing");

const schema = z.object({
  main: colour,
  link: colour,
  edge: colour,
  paper: colour,
  radius: z.enum(corners, "choice-missing").transform(Number),
  headingFont: font,
  textFont: font,
});

export type Judged = {
  readonly errors: Errors;
  /** Colours that can be typed but not read. */
  readonly unreadable: readonly Unreadable[];
  /** What was chosen, with the usual value where something is no choice at all. */
  readonly style: HouseStyle;
  /** The same with every offered colour taken: what is shown, as nobody should have to look at what cannot be read. */
  readonly readable: HouseStyle;
};

/** Holds what somebody chose against what can be read. */
export function judgeStyle(fields: Fields): Judged {
  const parsed = parseFields<HouseStyle, ErrorCode>(schema, fields);
  const wrong: Errors = parsed.ok ? new Map() : parsed.errors;
  const style = parsed.ok ? parsed.value : mended(fields, wrong);
  const found = findUnreadable(style);
  const unreadable = found.filter(({ colour }) => !wrong.has(colour));
  const errors = new Map<string, ErrorCode>([
    ...wrong,
    ...unreadable.map(({ colour }): [string, ErrorCode] => [colour, "unreadable"]),
  ]);
  const offers = found.map(({ colour, offer }) => [colour, offer]);
  return { errors, unreadable, style, readable: { ...style, ...Object.fromEntries(offers) } };
}

function mended(fields: Fields, wrong: Errors): HouseStyle {
  const usual = shownStyle(ownStyle);
  const whole = Object.keys(usual).map((name) => [name, wrong.has(name) ? usual[name] : fields.get(name)]);
  const again = schema.safeParse(Object.fromEntries(whole));
  return again.success ? again.data : ownStyle;
}

/** A style as it stands in the form. */
export function shownStyle({ main, link, edge, paper, radius, headingFont, textFont }: HouseStyle): Shown {
  return { main, link, edge, paper, radius: String(radius), headingFont, textFont };
}

/** What the form holds when somebody goes back to the usual look. */
export function withUsual(fields: Fields): Fields {
  const usual = Object.entries(shownStyle(ownStyle)).map(([name, value]): [string, string] => [name, value ?? ""]);
  return new Map([...fields, ...usual]);
}

/** What the form holds after somebody took a colour that was offered: `main #7d0a1d`. */
export function withTaken(fields: Fields): Fields {
  const [name = "", value = ""] = (fields.get("take") ?? "").split(" ");
  const isOurs = (colourFields as readonly string[]).includes(name) && parseHex(value) !== undefined;
  return isOurs ? new Map([...fields, [name, value]]) : fields;
}
