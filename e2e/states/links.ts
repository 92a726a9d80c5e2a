import { post, type Scene, type State } from "./scene.js";

/** Presses the button that ends a private link and mails a new one. */
async function renew({ page }: Scene): Promise<void> {
  const button = page.locator('main form[action$="-link"] button');
  await Promise.all([page.waitForNavigation(), button.click()]);
}

/** A form that was not ours, or stood open for too long. */
async function expired(scene: Scene): Promise<void> {
  const { pathname } = new URL(scene.page.url());
  await post(scene, `${pathname}/${scene.lang === "nl" ? "nieuwe-link" : "new-link"}`);
}

/** What can come of ending a private link. @param reach the page with the button */
export const newLink = (name: string, reach: (scene: Scene) => Promise<unknown>): readonly State[] =>
  (
    [
      ["", 200, renew],
      [", expired", 403, expired],
    ] as const
  ).map(([more, status, act]) => ({
    name: `${name}: a new private link${more}`,
    status,
    async reach(scene) {
      await reach(scene);
      await act(scene);
    },
  }));
