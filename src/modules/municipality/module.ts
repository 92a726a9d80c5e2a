import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import type { WebModule } from "#platform/web";
import { municipalityAccess } from "./access.js";
import { addresses } from "./addresses.js";
import type { OtherPart } from "./other-part.js";
import { accessibility } from "./pages/accessibility/page.js";
import { privacy } from "./pages/privacy/page.js";
import { closingDaySettings } from "./pages/settings/closing-days/page.js";
import { departmentSettings } from "./pages/settings/departments/list.js";
import { department, newDepartment } from "./pages/settings/departments/page.js";
import { deskSettings } from "./pages/settings/desk/page.js";
import { nameSettings } from "./pages/settings/name/page.js";
import { administration } from "./pages/settings/overview/page.js";
import { partnerSettings } from "./pages/settings/partners/page.js";
import { promiseSettings } from "./pages/settings/promise/page.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/**
 * Pages about the municipality itself, which anyone may read, and its settings, for administrators.
 * @param others parts of the administration that later modules bring
 */
export const municipalityModule = (others: readonly OtherPart[]): WebModule => ({
  routes: [
    accessibility,
    privacy,
    administration(others),
    nameSettings,
    deskSettings,
    promiseSettings,
    closingDaySettings,
    departmentSettings,
    newDepartment,
    department,
    partnerSettings,
  ],
  menu({ actor, lang }) {
    const { menu } = choose(lang, { nl, en });
    const isAllowed = permits(municipalityAccess, "municipality.change", actor);
    return isAllowed ? [{ label: menu.administration, address: addresses.administration }] : [];
  },
  foot(visit) {
    const { foot } = choose(visit.lang, { nl, en });
    return [
      { label: foot.accessibility, address: addresses.accessibility },
      { label: foot.privacy, address: addresses.privacy },
    ];
  },
});
