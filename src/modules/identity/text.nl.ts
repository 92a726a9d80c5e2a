export const nl = {
  accountsPart: {
    title: "Accounts voor wie een vraag stelt",
    why: "Wie een vraag stelt kan een account maken, vragen terugzien en ze delen met collega’s. Vragen stellen kan altijd zonder account.",
  },
  menu: { signIn: "Inloggen" },
};
