import type { Seeded } from "./seed.js";

/** A page that is measured. Without a cookie it is asked for by somebody who is not signed in. */
export type Page = {
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
  /** Of colleagues who take turns, for what one person may do only so often. */
  readonly turns?: readonly string[];
};

/**
 * @param token of the link by which somebody follows a question
 * @param sessions of the aanjager, and then of colleagues
 */
export function pagesOf(
  { caseId, departmentId, number }: Seeded,
  token: string,
  [session = "", ...turns]: readonly string[],
): readonly Page[] {
  const open = (name: string, path: string): Page => ({ name, path: `/groot/${path}`, cookie: "" });
  const desk = (name: string, path: string): Page => ({ name, path: `/groot/${path}`, cookie: session });
  const search = (name: string, path: string): Page => ({ ...desk(name, path), turns });
  return [
    open("front page", ""),
    open("ask form", "stel-uw-vraag"),
    open("follow a question", `volg/${token}`),
    open("public figures", "cijfers"),
    desk("board", "werkbord"),
    desk("list of questions", "vragen"),
    desk("list, closed ones", "vragen?status=closed"),
    desk("list, late and mine", "vragen?late=late&mine=yes"),
    desk("list, asked of a department", `vragen?status=all&department=${departmentId}`),
    search("search, a common word", "vragen?q=subsidie"),
    search("search, two words and a filter", "vragen?q=terras+gemeente&status=closed"),
    search("search, a rare word", "vragen?q=imkerij"),
    search("search by number", `vragen?q=${number}`),
    desk("one question", `vragen/${caseId}`),
  ];
}
