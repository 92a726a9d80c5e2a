const TITLE = 80;

/**
 * A title for a question: its first sentence or line, cut between words when it is long.
 * @param question at least one visible character
 * @returns at most 80 characters, of which the last may be an ellipsis
 */
export function titleOf(question: string): string {
  const line = question.trim().split("\n", 1)[0] ?? "";
  const sentence = /^.{10,}?[.?!](?=\s|$)/u.exec(line)?.[0] ?? line;
  const tidy = sentence.replace(/\s+/gu, " ").replace(/\.$/, "");
  if ([...tidy].length <= TITLE) return tidy;
  const cut = [...tidy].slice(0, TITLE - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > TITLE / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:]+$/u, "")}…`;
}
