import type { Role } from "../roles.js";

/** Monday to Friday; ISO weekdays. */
export const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** Whoever has one of these can have the desk. */
export const DESK_ROLES = ["desk", "aanjager"] as const satisfies readonly Role[];

/** For each weekday who has the desk; a day that is missing is nobody's in particular. */
export type DeskWeek = ReadonlyMap<number, string>;

/** A week in one line, to see whether it is still the same. */
export const markOf = (week: DeskWeek): string => WEEKDAYS.map((day) => week.get(day) ?? "-").join(" ");
