import { absenceTransitions } from "./absence/absence.js";
import { findActedFor, findNextDay } from "./absence/acting.js";
import { findAway } from "./absence/queries.js";
import { findDeskOfDay } from "./desk-days/of-day.js";
import { staffInvited, staffLeft } from "./events.js";
import { called, calledStaff } from "./former/called.js";
import { invitationTransitions } from "./invitation/invitation.js";
import { forgetFormerStaff } from "./jobs/forget-former-staff.js";
import { mailInvitation } from "./jobs/mail-invitation.js";
import { deskPart } from "./pages/desk-days/settings-part.js";
import { settingsPart } from "./pages/staff/settings-part.js";
import { listStaffWithRoles } from "./queries.js";
import { answering } from "./roles.js";
import { findDepartmentsOf, findMember, findOpenDesks, listMembers, listPlaces } from "./staff/queries.js";
import { addStaffWithin } from "./use-cases/add-staff.js";
import { arrangeWork } from "./use-cases/arrange-work.js";
import { changeStaff } from "./use-cases/change-staff.js";
import { endAbsence } from "./use-cases/end-absence.js";
import { inviteWithin } from "./use-cases/invite-staff.js";
import { leaveStaff } from "./use-cases/leave-staff.js";
import { noteAbsence } from "./use-cases/note-absence.js";
import { takeRole } from "./use-cases/take-role.js";

/** Coming, being away and leaving: what others do with it and hear of it. */
export const staffing = {
  addWithin: addStaffWithin,
  inviteWithin,
  invited: staffInvited,
  mailInvitation,
  invitationTransitions,
  settingsPart,
  deskPart,
  findDeskOfDay,
  findActedFor,
  findNextDay,
  answering,
  listWithRoles: listStaffWithRoles,
  arrangeWork,
  change: changeStaff,
  noteAbsence,
  endAbsence,
  leave: leaveStaff,
  left: staffLeft,
  forgetFormer: forgetFormerStaff,
  called,
  calledStaff,
  takeRole,
  absenceTransitions,
  findMember,
  listMembers,
  findDepartmentsOf,
  findAway,
  listPlaces,
  findOpenDesks,
};
