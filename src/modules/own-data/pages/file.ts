import { demand } from "#platform/access";
import type { Answer, Route, Visit } from "#platform/web";
import { ownDataAccess } from "../access.js";
import { addresses } from "../addresses.js";
import { type Known, readKnown } from "../known.js";

/** Everything that is known, in a form that another program can read (GDPR, article 20). */
export const fileRoute: Route = { id: "own-data.file", address: addresses.file, get: download };

async function download(visit: Visit): Promise<Answer> {
  demand(ownDataAccess, "own-data.see", visit.actor);
  const { actor, municipality } = visit;
  const personId = actor.kind === "person" ? actor.personId : "";
  const known = await visit.read((read) => readKnown(read, personId));
  const sessions = (await visit.sessions?.list()) ?? [];
  const content = {
    municipality: municipality.title.nl,
    madeAt: visit.clock.now().toString(),
    ...asData(known),
    sessions: sessions.map(({ device, openedAt, seenAt }) => ({
      device: device ?? null,
      openedAt: openedAt.toString(),
      seenAt: seenAt.toString(),
    })),
  };
  visit.noteRead({ action: "own-data.download", subject: { kind: "person", id: personId } });
  const body = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  return { kind: "file", name: "rode-loper.json", type: "application/json", body };
}

function asData({ account, staff, enterprises, questions, mails, views }: Known) {
  return {
    account: account && {
      name: account.name ?? null,
      email: account.email,
      phone: account.phone ?? null,
      language: account.language,
      since: account.since.toString(),
    },
    staff: staff && { name: staff.name, jobTitle: staff.jobTitle, email: staff.email, phone: staff.phone ?? null },
    savedViews: views.map(({ name, query, isDefault }) => ({ name, query, isDefault })),
    organisations: enterprises.map(({ name, kvkNumber, branchNumber, own }) => ({
      name,
      kvkNumber,
      branchNumber: branchNumber ?? null,
      role: own.role,
    })),
    questions: questions.map(({ found, reads, attachments, transfers, official, experiences }) => ({
      number: found.number,
      status: found.status,
      question: found.question,
      answer: found.answer ?? null,
      asker: { name: found.asker.name, email: found.asker.email ?? null, phone: found.asker.phone ?? null },
      receivedAt: found.receivedAt.toString(),
      channel: found.channel,
      closedAt: found.closedAt?.toString() ?? null,
      experiences: experiences.map(({ solved, helped, remark, givenAt }) => ({
        solved,
        helped,
        remark: remark ?? null,
        givenAt: givenAt.toString(),
      })),
      official: official
        ? {
            kind: official.kind,
            receivedOn: official.receivedOn.toString(),
            weeks: official.weeks,
            basis: official.basis ?? null,
            law: official.law ?? null,
            decisionOn: official.decisionOn?.toString() ?? null,
            changes: official.changes.map(({ kind, onDay, toDay }) => ({
              kind,
              onDay: onDay.toString(),
              toDay: toDay.toString(),
            })),
            lastDay: found.answerDue.toString(),
          }
        : null,
      attachments: attachments.map(({ name, type, bytes }) => ({ name, type, bytes })),
      transfers: transfers.map(({ to, status, reason, proposedAt, endedAt }) => ({
        to,
        status,
        reason,
        proposedAt: proposedAt.toString(),
        endedAt: endedAt?.toString() ?? null,
      })),
      reads: reads.map(({ at, action, detail }) => ({ at: at.toISOString(), action, as: detail.as ?? "link" })),
    })),
    mails: mails.map(({ subject, created_at, sent_at }) => ({
      subject,
      writtenAt: created_at.toISOString(),
      deliveredAt: sent_at?.toISOString() ?? null,
    })),
  };
}
