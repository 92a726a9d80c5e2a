import type { nl } from "./text.nl.js";

export const en: typeof nl = {
  gemeente: {
    the: "the municipality",
    our: "our municipality",
    inOur: "in our municipality",
    its: "its",
    number: "one",
    body: "the municipality",
    title: (name) => `Municipality of ${name}`,
    named: (name) => `the municipality of ${name}`,
  },
  stad: {
    the: "the city",
    our: "our city",
    inOur: "in our city",
    its: "its",
    number: "one",
    body: "the city",
    title: (name) => `City of ${name}`,
    named: (name) => `the city of ${name}`,
  },
  dorpen: {
    the: "the villages",
    our: "our villages",
    inOur: "in our villages",
    its: "their",
    number: "many",
    body: "the municipality",
    title: (name) => `Municipality of ${name}`,
    named: (name) => `the municipality of ${name}`,
  },
};
