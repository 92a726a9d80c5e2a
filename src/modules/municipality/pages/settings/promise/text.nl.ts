export const nl = {
  labels: {
    firstReactionDays: "Eerste reactie binnen",
    answerDays: "Antwoord binnen",
    takesOfficial: "Aanvraag, bezwaar en klacht",
  },
  hints: {
    firstReactionDays: "In werkdagen, van 1 tot en met 60. Twee is gewoon.",
    answerDays: "In werkdagen, van 1 tot en met 120. Tien is gewoon.",
    takesOfficial:
      "Is het vraagformulier een weg die u hebt aangewezen voor officiële berichten (Awb 2:13)? Kies alleen ja als daar een besluit voor is.",
  },
  official: {
    no: "Nee, die gaan langs een andere weg",
    yes: "Ja, die mogen ook via het vraagformulier",
  },
  later: "Dit geldt voor vragen vanaf nu. Wat u al beloofde, blijft staan.",
};
