import { noticeEvents } from "./events.js";
import { beginDay } from "./jobs/begin-day.js";
import { deleteToldNotices } from "./jobs/delete-told.js";
import { deliverDue } from "./jobs/deliver-due.js";
import { deliverNotice } from "./jobs/deliver-notice.js";
import { sendDailyMails } from "./jobs/send-daily.js";
import { forgetColleague } from "./use-cases/forget-colleague.js";
import { noteNotice, noteNoticeLater } from "./use-cases/note-notice.js";

/** What the staff is told by mail: everything passes here. */
export const notices = {
  events: noticeEvents,
  note: noteNotice,
  noteLater: noteNoticeLater,
  deliver: deliverNotice,
  deliverDue,
  beginDay,
  sendDaily: sendDailyMails,
  forget: forgetColleague,
  deleteTold: deleteToldNotices,
};
