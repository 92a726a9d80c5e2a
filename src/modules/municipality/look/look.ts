import type { HouseStyle } from "#platform/ui";

/** What a municipality chose for its pages and mails; what is not there is as the product has it by itself. */
export type Look = { readonly style?: HouseStyle | undefined };
