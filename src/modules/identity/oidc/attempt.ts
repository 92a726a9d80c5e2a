import { randomBytes } from "node:crypto";
import type { Clock } from "#platform/clock";
import type { Signer } from "#platform/web";

/** Between leaving for the provider and coming back. */
const LIFETIME_SECONDS = 15 * 60;

/** What somebody goes to the provider for. */
export type Errand =
  | { readonly kind: "enter" }
  /** To say yes to an invitation, as somebody whom the installation knows or as somebody new. */
  | { readonly kind: "accept"; readonly invitationId: string; readonly personId?: string | undefined }
  /** An administrator tries a provider out that nobody signs in at yet. */
  | { readonly kind: "trial"; readonly version: number };

/** One going to the provider and back. Nothing is stored: all of it follows from the state, the browser and the secret. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): proves that whoever comes back is who left. */
  readonly verifier: string;
  readonly back: string | undefined;
  readonly errand: Errand;
};

type Surroundings = { readonly signer: Signer; readonly clock: Clock; readonly municipalityId: string };

/** What travels along in the state, and comes back as it left because it is signed. */
type Luggage = { readonly back?: string | undefined; readonly errand: Errand };

/**
 * @param browser a mark of this browser that no other has
 * @param back a path of this municipality
 */
export function beginAttempt(
  surroundings: Surroundings,
  browser: string,
  back: string | undefined,
  errand: Errand = { kind: "enter" },
): Attempt {
  const ends = Math.floor(surroundings.clock.now().epochMilliseconds / 1000) + LIFETIME_SECONDS;
  const luggage: Luggage = { back, errand };
  const packed = Buffer.from(JSON.stringify(luggage)).toString("base64url");
  const said = [ends, randomBytes(16).toString("base64url"), packed].join(".");
  const state = `${said}.${signature(surroundings, browser, "state", said)}`;
  return follow(surroundings, browser, state, luggage);
}

/**
 * What was begun, seen from the state that came back.
 * @returns undefined when it was begun by another browser or for another municipality, too long ago, or never
 */
export function resumeAttempt(surroundings: Surroundings, browser: string, state: string): Attempt | undefined {
  const [ends = "", random = "", packed = "", signed = "", ...more] = state.split(".");
  const said = [ends, random, packed].join(".");
  const expected = signature(surroundings, browser, "state", said);
  if (more.length > 0 || !surroundings.signer.sameText(signed, expected)) return undefined;
  if (Number(ends) * 1000 < surroundings.clock.now().epochMilliseconds) return undefined;
  return follow(surroundings, browser, state, JSON.parse(Buffer.from(packed, "base64url").toString()));
}

function follow(surroundings: Surroundings, browser: string, state: string, { back, errand }: Luggage): Attempt {
  const nonce = signature(surroundings, browser, "nonce", state);
  return { state, nonce, verifier: signature(surroundings, browser, "verifier", state), back, errand };
}

/** 43 characters: as long as a PKCE verifier has to be. */
function signature({ signer, municipalityId }: Surroundings, browser: string, what: string, text: string): string {
  return signer.sign(`oidc-${what}`, `${municipalityId} ${browser} ${text}`).toString("base64url");
}
