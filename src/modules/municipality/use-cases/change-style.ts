import { demand, type Work } from "#platform/access";
import { findUnreadable, type HouseStyle, ownStyle } from "#platform/ui";
import { municipalityAccess } from "../access.js";
import { findStyle, replaceStyle } from "../look/queries.js";
import { differences, settle } from "./settle.js";

const isUsual = (style: HouseStyle) =>
  (Object.keys(ownStyle) as (keyof HouseStyle)[]).every((name) => style[name] === ownStyle[name]);

/** A style with which somebody could not read something; the form says what, and offers colours that can be read. */
class UnreadableStyle extends Error {}

/**
 * Changes the colours, corners and fonts of every page and mail.
 * @param style undefined for the usual look, which is also what its own values give
 * @param seen the version that the editor saw
 * @throws UnreadableStyle when not everything can be read in it
 * @throws ChangedMeanwhile when somebody else saved it since
 */
export async function changeStyle(work: Work, seen: number, style: HouseStyle | undefined): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  if (style && findUnreadable(style).length > 0) throw new UnreadableStyle();
  await work.once(async (tx) => {
    const before = (await findStyle(tx)) ?? none;
    await settle(tx, work, "house-style", seen, { detail: differences(before, style ?? none) });
    await replaceStyle(tx, style && !isUsual(style) ? style : undefined);
    return "house-style";
  });
}

const none: { readonly [K in keyof HouseStyle]: undefined } = {
  main: undefined,
  link: undefined,
  edge: undefined,
  paper: undefined,
  radius: undefined,
  headingFont: undefined,
  textFont: undefined,
};
