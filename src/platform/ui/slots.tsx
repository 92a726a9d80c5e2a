import { type Lang, uiText } from "./text.js";

export type Slot = {
  /** The hour: "09.30". */
  time: string;
  /** Where you book it; absent when it is full. */
  href?: string | undefined;
};

export type SlotsProps = { lang: Lang; label: string; slots: Slot[] };

/** The hours of a desk day: those that are free are links, the others say that they are full. */
export function Slots({ lang, label, slots }: SlotsProps) {
  return (
    <ul class="rl-slots" aria-label={label}>
      {slots.map(({ time, href }) => (
        <li>
          {href ? (
            <a class="rl-slot" href={href}>
              {time}
            </a>
          ) : (
            <span class="rl-slot rl-slot--full">
              {time} {uiText(lang).full}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
