export const nl = {
  title: "Inloggen als iemand uit de demo",
  warning: "Dit is een demo. Deze mensen bestaan niet. In een echte gemeente staat deze pagina er niet.",
  signInAs: (name: string) => `Log in als ${name}`,
};
