import { type Picture, pictureTypes } from "#platform/files";
import { type HouseStyle, type Logo, logoAddress } from "#platform/ui";

/** What a municipality chose for its pages and mails; what is not there is as the product has it by itself. */
export type Look = { readonly style?: HouseStyle | undefined; readonly logo?: Logo | undefined };

/** A logo as it is kept, without its bytes. */
export type LogoFacts = Picture & { readonly hash: string };

/** A logo as pages show it. */
export function asLogo({ hash, type, width, height }: LogoFacts): Logo {
  return { href: logoAddress(hash, pictureTypes[type]), width, height };
}
