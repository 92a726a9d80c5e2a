import { plural, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  list: "Departments that help",
  none: {
    title: "No departments yet",
    body: "Add the departments that often help, such as Real estate or Purchasing.",
  },
  note: (email: string, days: number) =>
    `${email} · answers within ${plural(days, { one: "1 working day", other: `${days} working days` })}`,
  topicCount: (count: number) => plural(count, { one: "1 topic", other: `${count} topics` }),
  ended: "Ended",
  endedOn: (day: string) => `ended on ${day}`,
  add: "Add a department",
  leave: "We work without departments",
  titleNew: "New department",
  titleOf: (name: string) => `Department ${name}`,
  lead: "Note how to reach this department, and what it helps with.",
  labels: {
    name: "Name of the department",
    email: "Email address of the department",
    replyDays: "Answers within",
    topics: "Topics",
    managerName: "Name of the manager",
    managerEmail: "Email address of the manager",
  },
  hints: {
    name: "As you call it in the town hall.",
    email: "A shared mailbox, preferably not of one person.",
    replyDays: "In working days, from 1 to 60.",
    topics: "One topic on each line. By these we will know later which question belongs here.",
    managerName: "Whom to turn to when an answer is late.",
  },
  manager: "Who helps when it gets stuck?",
  end: {
    title: "End this department",
    body: "You can no longer choose this department anywhere. What was there stays.",
    send: "End this department",
    done: "This department has ended. You cannot change it any more.",
  },
  back: "All departments",
};
