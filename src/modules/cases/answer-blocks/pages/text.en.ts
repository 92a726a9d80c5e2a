import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Answer blocks",
  lead: "Texts that you write often. Whoever answers a question adds them and adapts them.",
  make: "Make an answer block",
  empty: {
    title: "There are no answer blocks yet",
    body: "Do you often write the same explanation? Make a block of it. Everybody at the desk can use it then.",
  },
  retired: "Not offered any more",
  newTitle: "New answer block",
  changeTitle: (title) => `Answer block: ${title}`,
  labels: { topic: "Topic", title: "Title", textNl: "Text in Dutch", textEn: "Text in English" },
  hints: {
    topic: "Blocks with the same topic stand together. For example: Space.",
    title: "So that colleagues recognise the block.",
    textNl: (names) => `This fills itself: ${names}. Put between [ and ] what the writer fills in, such as [amount].`,
    textEn: "For those who asked their question in English.",
  },
  fields: {
    name: "name of whoever asked",
    organisation: "organisation that the question is for",
    number: "number of the question",
    date: "promised date",
    owner: "owner of the question",
    phone: "phone number of the owner",
  },
  errors: {
    "topic-missing": "Give the block a topic.",
    "title-missing": "Give the block a title.",
    "line-long": "This is too long. Use at most 120 characters.",
    "text-missing": "Write the text of the block.",
    "text-long": "This text is too long. Use at most 5,000 characters.",
    unstorable: "This holds a character that we cannot keep. Type the text again.",
  },
  unknown: (words, names) =>
    `We do not know this: ${words.map((word) => `{${word}}`).join(", ")}. You can use: ${names}.`,
  save: "Save the block",
  done: {
    saved: "The answer block has been saved.",
    retired: "Colleagues can no longer choose the answer block.",
    offered: "Colleagues can choose the answer block again.",
  },
  retire: {
    title: "No longer offer it",
    body: "Colleagues cannot choose this block any more then. What was written with it does not change.",
    do: "No longer offer this block",
    backTitle: "Offer it again",
    backBody: "Colleagues cannot choose this block now.",
    back: "Offer this block again",
  },
  changed: {
    title: "Somebody was ahead of you",
    body: "This block changed after you opened the page. Nothing was overwritten. This is what it says now; what you wrote is still in the form.",
  },
  back: "All answer blocks",
  insert: {
    label: "Answer block",
    hint: "The block comes after your text. Then you adapt it.",
    choose: "Choose a block",
    add: "Add",
    added: "The block is in your text.",
    none: "First choose an answer block from the list.",
  },
  blanks: {
    error: "Your text still holds something between [ ] or { }. Fill it in, or say that it belongs there.",
    label: (words) => `Your text still says: ${words.join(", ")}. What do you do?`,
    fill: "I will fill it in",
    keep: "I leave it as it is",
  },
};
