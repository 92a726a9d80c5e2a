/** What a follower hears of a question. */
export const followedMoments = [
  "answered",
  "asker-wrote",
  "handed-over",
  "part-settled",
  "promise-moved",
  "reopened",
  "withdrawn",
  "closed-in-silence",
  "forwarded",
  "merged",
  "transferred",
] as const;
export type Followed = (typeof followedMoments)[number];
