import { demand, type Work } from "#platform/access";
import { type PictureFlaw, readPicture } from "#platform/files";
import { hashOfLogo } from "#platform/ui";
import { municipalityAccess } from "../access.js";
import type { LogoFacts } from "../look/look.js";
import { findLogo, replaceLogo } from "../look/queries.js";
import { differences, settle } from "./settle.js";

/** A larger logo would hold up every first visit. */
export const MOST_BYTES = 512 * 1024;

/** The file is no picture that we take; `flaw` says why. */
export class NoPicture extends Error {
  constructor(readonly flaw: PictureFlaw | "heavy") {
    super(`no picture: ${flaw}`);
  }
}

/**
 * Changes the logo of every page.
 * @param file the bytes that somebody sent; undefined to do without a logo
 * @param seen the version that the editor saw
 * @throws NoPicture when it is no PNG, JPEG or WebP that stands still, or too large
 * @throws ChangedMeanwhile when somebody else saved it since
 */
export async function changeLogo(work: Work, seen: number, file: Buffer | undefined): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  const logo = file && asKept(file);
  await work.once(async (tx) => {
    const before = flat(await findLogo(tx));
    await settle(tx, work, "logo", seen, { detail: differences(before, flat(logo)) });
    await replaceLogo(tx, logo);
    return "logo";
  });
}

function asKept(body: Buffer): LogoFacts & { body: Buffer } {
  if (body.length > MOST_BYTES) throw new NoPicture("heavy");
  const found = readPicture(body);
  if (typeof found === "string") throw new NoPicture(found);
  return { ...found, hash: hashOfLogo(body), body };
}

const flat = (logo: LogoFacts | undefined) => ({ logo: logo?.hash, type: logo?.type });
