export const nl = {
  title: "Uw gegevens zijn gewist",
  body: "Wat wij moeten bewaren, staat er nog zonder uw naam. Ook dat gaat weg als de bewaartermijn om is.",
  home: "Naar de voorpagina",
};
