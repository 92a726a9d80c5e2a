import type { Acting } from "#identity";
import type { Municipality } from "#municipality";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Card, Muted, Paragraph, PhoneLink, Stack } from "#platform/ui";
import type { Visit } from "#platform/web";
import { ContactCard } from "./contact-card.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = { visit: Visit; acting: Acting | undefined; municipality: Municipality };

/** Who answers new questions today, and where and when the desk can be reached. */
export function WhoAndWhere({ visit, acting, municipality }: Props) {
  const { lang } = visit;
  const text = choose(lang, { nl, en }).deskCard;
  const { address, hours, phone } = municipality.desk;
  return (
    <Stack>
      {acting ? (
        <ContactCard lang={lang} acting={acting} role={acting.person.jobTitle[lang]} today={dayOf(visit.clock.now())} />
      ) : null}
      {address || hours[lang] || phone ? (
        <Card heading={text.heading}>
          {address ? <Paragraph>{address}</Paragraph> : null}
          {hours[lang] ? (
            <Paragraph>
              <Muted>{hours[lang]}</Muted>
            </Paragraph>
          ) : null}
          {phone ? (
            <Paragraph>
              {text.call} <PhoneLink number={phone} />
            </Paragraph>
          ) : null}
        </Card>
      ) : null}
    </Stack>
  );
}
