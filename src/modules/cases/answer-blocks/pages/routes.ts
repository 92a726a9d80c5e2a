import { demand } from "#platform/access";
import { isId } from "#platform/db";
import { NotFound, type Route } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { readCaseView } from "../../pages/case-work/view.js";
import { filledFor } from "../filling.js";
import { findBlock } from "../queries.js";
import { blockRoute, newBlockRoute, retireBlockRoute } from "./edit.js";
import { answerBlockList } from "./list.js";

/** A block with the fields of a question filled in, for the script that puts it at the cursor. */
const filledBlockRoute: Route = {
  id: "cases.filled-block",
  address: addresses.filledBlock,
  async get(visit) {
    demand(caseAccess, "case.work-on", visit.actor);
    const view = await readCaseView(visit);
    demand(caseAccess, "case.message", visit.actor, view.relations);
    const id = visit.params.blockId ?? "";
    const block = isId(id) ? await visit.read((read) => findBlock(read, id)) : undefined;
    if (!block || block.isRetired) throw new NotFound();
    return { kind: "data", body: { text: filledFor(view, block) } };
  },
};

/** Texts that are written often: made, changed and used. */
export const answerBlockRoutes = [answerBlockList, newBlockRoute, blockRoute, retireBlockRoute, filledBlockRoute];
