import { addBlock } from "./answer-blocks/use-cases/keep-block.js";
import { markBudgets } from "./budgets/use-cases/mark-budgets.js";
import { noteQuestion } from "./counter/use-cases/note-question.js";
import { mergeCases } from "./doubles/use-cases/merge-cases.js";
import { splitOff } from "./doubles/use-cases/split-off.js";
import { askExperiences } from "./experience/jobs/ask-experiences.js";
import { giveExperience } from "./experience/use-cases/give-experience.js";
import { importing } from "./importing/importing.js";
import { tellLateSubs } from "./jobs/tell-late.js";
import { addNote } from "./notes/use-cases/add-note.js";
import { followCase } from "./notices/use-cases/follow-case.js";
import { extendTerm, suspendTerm } from "./official/use-cases/change-term.js";
import { forwardQuestion } from "./official/use-cases/forward-question.js";
import { makeOfficial } from "./official/use-cases/make-official.js";
import { followSilence } from "./silence/jobs/follow-silence.js";
import { declineOfLeaver } from "./sub-questions/jobs/decline-of-leaver.js";
import { readParts } from "./sub-questions/parts.js";
import { subTransitions } from "./sub-questions/sub-question.js";
import { answerQuestion } from "./use-cases/answer-question.js";
import { askSubQuestion } from "./use-cases/ask-sub-question.js";
import { moveToSuccessor } from "./use-cases/change-owner.js";
import { closeCase } from "./use-cases/close-case.js";
import { movePromise } from "./use-cases/move-promise.js";
import { reopenCase } from "./use-cases/reopen-case.js";
import { answerSub, askBackSub, declineSub, replySub, withdrawSub } from "./use-cases/settle-sub-question.js";
import { takeInHand } from "./use-cases/take-in-hand.js";
import { askAsker, goOn, sendMessage } from "./use-cases/write-to-asker.js";
import { withdrawQuestion, writeToDesk } from "./use-cases/write-to-desk.js";

/** What the two sides of a question can do with it once it has been asked, and how a list of questions comes in. */
export const caseMoves = {
  importing,
  takeInHand,
  sendMessage,
  askAsker,
  goOn,
  movePromise,
  makeOfficial,
  suspendTerm,
  extendTerm,
  forwardQuestion,
  noteQuestion,
  mergeCases,
  splitOff,
  answerQuestion,
  closeCase,
  moveToSuccessor,
  declineOfLeaver,
  reopenCase,
  writeToDesk,
  withdrawQuestion,
  askSubQuestion,
  markBudgets,
  answerSub,
  declineSub,
  askBackSub,
  replySub,
  withdrawSub,
  tellLateSubs,
  followSilence,
  askExperiences,
  giveExperience,
  readParts,
  subTransitions,
  addNote,
  followCase,
  addAnswerBlock: addBlock,
};
