import type { Told } from "./scene.js";

const unbroken = "Maatschappelijkverantwoordondernemerschapsstimuleringssubsidieaanvraagprocedures".padEnd(80, "s");
const mixed = `${unbroken} 🚲👩🏽‍🔧🏳️‍🌈 مرحبا، نبحث عن مكان לסדנת אופניים <b>&amp;</b> "quotes"\n\n`;

/** A text of 5,000 characters with an unbroken word of 80, pictures, and words that run from right to left. */
export const LONG_TEXT = [...mixed.repeat(60)].slice(0, 5000).join("");

/** A question in which everything is as long and as awkward as it may be. */
export const HEAVY: Told = {
  question: LONG_TEXT,
  name: `${unbroken} van ${unbroken}`,
  email: `${"postbus".repeat(8)}@${"sociaal".repeat(8)}.example`,
  organisation: `${unbroken} בע״מ`,
};
