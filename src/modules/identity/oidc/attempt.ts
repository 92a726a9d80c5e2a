import { randomBytes } from "node:crypto";
import type { Clock } from "#platform/clock";
import type { Signer } from "#platform/web";

/** Between leaving for the provider and coming back. */
const LIFETIME_SECONDS = 15 * 60;

/** One going to the provider and back. Nothing is stored: all of it follows from the state, the browser and the secret. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): proves that whoever comes back is who left. */
  readonly verifier: string;
  readonly back: string | undefined;
};

type Surroundings = { readonly signer: Signer; readonly clock: Clock; readonly municipalityId: string };

/**
 * @param browser a mark of this browser that no other has
 * @param back a path of this municipality
 */
export function beginAttempt(surroundings: Surroundings, browser: string, back: string | undefined): Attempt {
  const ends = Math.floor(surroundings.clock.now().epochMilliseconds / 1000) + LIFETIME_SECONDS;
  const said = [ends, randomBytes(16).toString("base64url"), Buffer.from(back ?? "").toString("base64url")].join(".");
  const state = `${said}.${signature(surroundings, browser, "state", said)}`;
  return follow(surroundings, browser, state, back);
}

/**
 * What was begun, seen from the state that came back.
 * @returns undefined when it was begun by another browser or for another municipality, too long ago, or never
 */
export function resumeAttempt(surroundings: Surroundings, browser: string, state: string): Attempt | undefined {
  const [ends = "", random = "", back = "", signed = "", ...more] = state.split(".");
  const said = [ends, random, back].join(".");
  const expected = signature(surroundings, browser, "state", said);
  if (more.length > 0 || !surroundings.signer.sameText(signed, expected)) return undefined;
  if (Number(ends) * 1000 < surroundings.clock.now().epochMilliseconds) return undefined;
  return follow(surroundings, browser, state, Buffer.from(back, "base64url").toString() || undefined);
}

function follow(surroundings: Surroundings, browser: string, state: string, back: string | undefined): Attempt {
  const nonce = signature(surroundings, browser, "nonce", state);
  return { state, nonce, verifier: signature(surroundings, browser, "verifier", state), back };
}

/** 43 characters: as long as a PKCE verifier has to be. */
function signature({ signer, municipalityId }: Surroundings, browser: string, what: string, text: string): string {
  return signer.sign(`oidc-${what}`, `${municipalityId} ${browser} ${text}`).toString("base64url");
}
