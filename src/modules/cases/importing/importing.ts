import { DeskNotOpen } from "../use-cases/submit-question.js";
import { recogniseColumns } from "./columns.js";
import { importFields } from "./incoming.js";
import { importList } from "./use-cases/import-list.js";
import { NoSuchOwner } from "./use-cases/import-questions.js";

/** What a command needs to take a list of questions over. */
export const importing = { fields: importFields, recogniseColumns, importList, NoSuchOwner, DeskNotOpen };
