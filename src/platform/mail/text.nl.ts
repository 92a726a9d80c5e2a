export const nl = {
  title: "Mail die verstuurd zou zijn",
  lead: "In deze proefopstelling gaat er geen mail de deur uit. Hier leest u wat mensen zouden krijgen.",
  to: "Aan:",
  empty: { title: "Nog geen mail", body: "Stel een vraag, dan verschijnt de bevestiging hier." },
};
