export const nl = {
  title: "Inloggen als iemand uit de demo",
  warning: "Dit is een demo. Deze mensen bestaan niet. Een echt loket heeft deze pagina niet.",
  signInAs: (name: string) => `Log in als ${name}`,
};
