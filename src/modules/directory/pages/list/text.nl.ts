export const nl = {
  title: "Uw organisaties",
  lead: "Met collega's kunt u vragen en antwoorden delen. U kunt bij meer dan één organisatie horen.",
  left: "U hoort niet meer bij deze organisatie.",
  empty: {
    title: "U hoort nog bij geen organisatie",
    body: "Voeg uw organisatie toe, of vraag een collega om u uit te nodigen.",
  },
  add: "Voeg een organisatie toe",
};
