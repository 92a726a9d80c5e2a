export const nl = {
  labels: { firstReactionDays: "Eerste reactie binnen", answerDays: "Antwoord binnen" },
  hints: {
    firstReactionDays: "In werkdagen, van 1 tot en met 60. Twee is gewoon.",
    answerDays: "In werkdagen, van 1 tot en met 120. Tien is gewoon.",
  },
  later: "Dit geldt voor vragen vanaf nu. Wat u al beloofde, blijft staan.",
};
