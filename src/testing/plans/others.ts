import { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import * as enterprises from "../../modules/directory/enterprises/queries.js";
import * as enterpriseInvitations from "../../modules/directory/invitations/queries.js";
import * as directory from "../../modules/directory/queries.js";
import * as absence from "../../modules/identity/absence/queries.js";
import * as accounts from "../../modules/identity/accounts/queries.js";
import * as deskDays from "../../modules/identity/desk-days/queries.js";
import * as invitation from "../../modules/identity/invitation/queries.js";
import * as draft from "../../modules/identity/oidc/draft/queries.js";
import * as oidc from "../../modules/identity/oidc/queries.js";
import * as identity from "../../modules/identity/queries.js";
import * as staff from "../../modules/identity/staff/queries.js";
import * as look from "../../modules/municipality/look/queries.js";
import * as mandate from "../../modules/municipality/mandate/queries.js";
import * as neighbours from "../../modules/municipality/neighbours/queries.js";
import * as municipality from "../../modules/municipality/queries.js";

type Queries = Record<string, readonly ((read: Read, id: string) => Promise<unknown>)[]>;

/** Every reading query of the modules before the desk, with something to look for. @param towns what is asked of several */
export const otherQueries = (towns: readonly string[]): Queries => ({
  "directory.findEnterpriseId": [(read, id) => directory.findEnterpriseId(read, id)],
  "directory.enterprises.findEnterprises": [(read, id) => enterprises.findEnterprises(read, id)],
  "directory.enterprises.findEnterprise": [(read, id) => enterprises.findEnterprise(read, id, id)],
  "directory.enterprises.findReaders": [(read, id) => enterprises.findReaders(read, id)],
  "directory.invitations.listInvitations": [(read, id) => enterpriseInvitations.listInvitations(read, id, id)],
  "directory.invitations.findInvitation": [
    (read) => enterpriseInvitations.findInvitation(read, Buffer.alloc(32), Temporal.Now.instant()),
  ],
  "directory.enterprises.findIsNumberKnown": [(read) => enterprises.findIsNumberKnown(read, "00000007")],
  "identity.accounts.findAccount": [(read, id) => accounts.findAccount(read, id)],
  "directory.findOrganisationNames": [(read, id) => directory.findOrganisationNames(read, Array(25).fill(id))],
  "identity.findStaff": [(read, id) => identity.findStaff(read, id)],
  "identity.findStaffWithRoles": [(read, id) => identity.findStaffWithRoles(read, id)],
  "identity.findFirstWithRole": [(read) => identity.findFirstWithRole(read, "desk")],
  "identity.oidc.findProvider": [(read) => oidc.findProvider(read)],
  "identity.oidc.findExternalPerson": [(read) => oidc.findExternalPerson(read, "https://login.example", "7")],
  "identity.findStaffByAddress": [(read) => identity.findStaffByAddress(read, "7@town.example")],
  "identity.countLinks": [(read, id) => identity.countLinks(read, id, new Date(0))],
  "identity.findLink": [(read) => identity.findLink(read, Buffer.alloc(32), new Date())],
  "identity.absence.findColleague": [
    (read, id) => absence.findColleague(read, id, Temporal.PlainDate.from("2026-11-23")),
  ],
  "identity.absence.findAway": [(read) => absence.findAway(read, Temporal.PlainDate.from("2026-11-23"))],
  "identity.absence.findAbsence": [(read, id) => absence.findAbsence(read, id, id)],
  "identity.absence.findReserve": [(read) => absence.findReserve(read)],
  "identity.desk-days.listDeskDays": [(read) => deskDays.listDeskDays(read)],
  "identity.invitation.findInvitationByLink": [
    (read) => invitation.findInvitationByLink(read, Buffer.alloc(32), Temporal.Now.instant()),
  ],
  "identity.invitation.findOpenInvitation": [(read) => invitation.findOpenInvitation(read, "7@town.example")],
  "identity.invitation.listOpenInvitations": [(read) => invitation.listOpenInvitations(read, Temporal.Now.instant())],
  "identity.oidc.draft.findDraft": [(read) => draft.findDraft(read)],
  "identity.staff.findMember": [(read, id) => staff.findMember(read, id)],
  "identity.staff.findDepartmentsOf": [(read, id) => staff.findDepartmentsOf(read, id)],
  "identity.staff.listPlaces": [(read) => staff.listPlaces(read)],
  "identity.staff.findOtherAdministrator": [(read, id) => staff.findOtherAdministrator(read, id)],
  "identity.staff.findMembersLike": [(read) => staff.findMembersLike(read, "here", "wie 7", 51)],
  "identity.staff.listMembers": [
    (read) => staff.listMembers(read, "here", undefined, 26),
    (read, id) => staff.listMembers(read, "here", id, 26),
    (read) => staff.listMembers(read, "left", undefined, 26),
  ],
  "identity.listStaffWithRoles": [(read) => identity.listStaffWithRoles(read, ["desk", "policy"])],
  "identity.listStaff": [(read) => identity.listStaff(read)],
  "identity.findDemoStaff": [(read) => identity.findDemoStaff(read)],
  "identity.staff.findOpenDesks": [(read) => staff.findOpenDesks(read, towns)],
  "municipality.neighbours.findNeighbourIds": [(read) => neighbours.findNeighbourIds(read)],
  "municipality.neighbours.findTold": [(read) => neighbours.findTold(read, towns)],
  "municipality.findMunicipality": [(read) => municipality.findMunicipality(read)],
  "municipality.findClosingDays": [(read) => municipality.findClosingDays(read)],
  "municipality.listClosingDays": [(read) => municipality.listClosingDays(read, "2026-01-01")],
  "municipality.findSaved": [(read) => municipality.findSaved(read)],
  "municipality.listDepartments": [(read) => municipality.listDepartments(read)],
  "municipality.findDepartment": [(read, id) => municipality.findDepartment(read, id)],
  "municipality.look.findLogo": [(read) => look.findLogo(read)],
  "municipality.look.findLogoPicture": [(read) => look.findLogoPicture(read)],
  "municipality.look.findStyle": [(read) => look.findStyle(read)],
  "municipality.mandate.findMandate": [(read) => mandate.findMandate(read)],
  "municipality.listChainPartners": [(read) => municipality.listChainPartners(read)],
});
