/** The count in the number of a case as it is given out: four digits at least, as the database writes it. */
export const countWritten = (count: string): string => count.replace(/^0+/, "").padStart(4, "0");
