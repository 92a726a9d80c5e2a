import type { TestTown, World } from "./town.js";
import type { Page } from "./visitor.js";

/** Asking for links to sign in, each time from another place: the limit of one is not in the way of another. */
export function signInLinks(world: World) {
  let hops = 0;
  const from = () => {
    hops += 1;
    return { "x-forwarded-for": `198.51.100.${hops % 250}` };
  };
  const ask = async (where: TestTown, email: string, back?: string): Promise<Page> => {
    const query = back ? `?naar=${encodeURIComponent(back)}` : "";
    const visitor = world.visitor();
    const page = await visitor.get(`/${where.slug}/inloggen${query}`);
    return visitor.submitOnce(page.form("email", { email }), from());
  };
  return {
    /** The headers of another place; needs a proxy that is trusted. */
    from,
    ask,
    /** Asks for a link and takes it out of the mail. @returns its path */
    async mailed(where: TestTown, email: string, back?: string): Promise<string> {
      await world.database.rows("delete from platform.mail");
      await ask(where, email, back);
      const { text } = await world.mailTo(email.trim().toLowerCase(), "Inloggen bij");
      return new URL(/http\S+/.exec(text)?.[0] ?? "").pathname;
    },
    /** Until every job was done: then no request is left. */
    async settled(): Promise<void> {
      for (let tries = 0; tries < 200; tries += 1) {
        const [row] = await world.database.rows<{ n: number }>(
          "select count(*)::int as n from identity.sign_in_request",
        );
        if (row?.n === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error("requests stay unanswered");
    },
  };
}
