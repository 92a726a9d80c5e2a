import { RUNNER_OUTLINE } from "./favicon.js";

/** The runner, seen from where you stand. It takes the municipality's main colour. */
export function BrandMark() {
  return (
    <svg class="rl-brand__mark" viewBox="0 0 40 40" width="38" height="38" aria-hidden="true" focusable="false">
      <path class="rl-brand__runner" d={RUNNER_OUTLINE} />
      <circle class="rl-brand__light" cx="20" cy="13" r="3.6" />
    </svg>
  );
}
