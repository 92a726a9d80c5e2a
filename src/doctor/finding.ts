/** What a look at one thing found. */
export type Finding = {
  /** What was looked at, in a word or two. */
  readonly about: string;
  readonly state: "ok" | "warning" | "wrong";
  /** One sentence, and one on what to do where something is the matter. Never a secret, nor a text or address of a person. */
  readonly said: string;
};

export const ok = (about: string, said: string): Finding => ({ about, state: "ok", said });
export const warning = (about: string, said: string): Finding => ({ about, state: "warning", said });
export const wrong = (about: string, said: string): Finding => ({ about, state: "wrong", said });

/** A few names for a sentence; there may be hundreds. */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${first} and ${names.length - 8} more` : first;
}
