import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import type { WebModule } from "#platform/web";
import { municipalityAccess } from "./access.js";
import { addresses } from "./addresses.js";
import type { TownParts } from "./other-part.js";
import { accessibility } from "./pages/accessibility/page.js";
import { chooseMunicipality } from "./pages/choose-municipality/page.js";
import { privacy } from "./pages/privacy/page.js";
import { closingDaySettings } from "./pages/settings/closing-days/page.js";
import { departmentSettings } from "./pages/settings/departments/list.js";
import { department, newDepartment } from "./pages/settings/departments/page.js";
import { deskSettings } from "./pages/settings/desk/page.js";
import { styleSettings } from "./pages/settings/house-style/page.js";
import { logoSettings } from "./pages/settings/logo/page.js";
import { mandateSettings } from "./pages/settings/mandate/page.js";
import { moduleSettings } from "./pages/settings/modules/page.js";
import { nameSettings } from "./pages/settings/name/page.js";
import { administration } from "./pages/settings/overview/page.js";
import { partnerSettings } from "./pages/settings/partners/page.js";
import { promiseSettings } from "./pages/settings/promise/page.js";
import { retentionSettings } from "./pages/settings/retention/page.js";
import { wordSettings } from "./pages/settings/words/page.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Pages about the municipality itself, which anyone may read, and its settings, for administrators. */
function ofTown(parts: TownParts): WebModule {
  return {
    routes: [
      accessibility,
      privacy,
      administration(parts),
      nameSettings,
      wordSettings,
      deskSettings,
      promiseSettings,
      closingDaySettings,
      departmentSettings,
      newDepartment,
      department,
      partnerSettings,
      mandateSettings,
      retentionSettings,
      moduleSettings(parts.optionalParts),
      styleSettings,
      logoSettings,
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
  };
}

/** The pages of a municipality, and the one where somebody chooses it. */
export const municipalityPages = { ofTown, national: chooseMunicipality };
