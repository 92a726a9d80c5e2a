import type { text as dutch } from "./text.nl.js";
import type { Texts } from "./texts.js";

export const text: Texts<typeof dutch> = {
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdaysShort: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  and: "and",
  dayJoiner: "/",
  groupMark: ",",
  decimalMark: ".",
  time: (hour, minute) => `${String(hour).padStart(2, "0")}:${minute}`,
};
