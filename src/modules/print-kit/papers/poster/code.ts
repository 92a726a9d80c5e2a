import { type Picture, qrCode } from "#platform/documents";
import type { Facts } from "../../facts.js";

/** How wide the code is; a logo at the foot takes of it, so that the poster stays one page. */
const WIDTH_MM = { alone: 100, aboveLogo: 75 };

/** An address as it is read aloud and typed: without what a browser adds by itself. */
export const short = (address: string): string => address.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** The code that opens the form. @param alt what is to be seen, of the address that it opens */
export const askCode = ({ addresses, logo }: Facts, alt: (address: string) => string): Picture =>
  qrCode(addresses.ask, alt(short(addresses.ask)), logo ? WIDTH_MM.aboveLogo : WIDTH_MM.alone);
