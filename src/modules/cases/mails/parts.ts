import type { Signer } from "#platform/web";

/** What mails about cases need besides the case. */
export type MailParts = { readonly signer: Signer; readonly baseUrl: () => URL };
