export const nl = {
  menu: { signIn: "Inloggen" },
};
