import { choose } from "#platform/i18n";
import { Button, Card, Form, Heading, Inline, Muted, Notice, Paragraph, Stack } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { findDemoStaff, findStaffWithRoles } from "../../queries.js";
import { signInAsDemo } from "../../use-cases/sign-in-as-demo.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Where somebody with these roles begins. */
export type Arrival = (roles: ReadonlySet<string>) => Route["address"];

/** Pick a person of the demo town. In production this page does not exist. */
export function demoSignIn(afterwards: Arrival): Route {
  return {
    id: "identity.demo-sign-in",
    address: addresses.signIn,
    get: show,
    post: (visit) => signIn(visit, afterwards),
  };
}

async function show(visit: Visit): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const people = await visit.read(findDemoStaff);
  const back = visit.query.get("naar");
  const body = (
    <Stack>
      <Heading level={1}>{text.title}</Heading>
      <Notice tone="warning">{text.warning}</Notice>
      {people.map((staff) => (
        <Card heading={staff.name}>
          <Paragraph>
            <Muted>{staff.jobTitle[visit.lang]}</Muted>
          </Paragraph>
          <Form
            lang={visit.lang}
            action={visit.to(addresses.signIn)}
            {...visit.seal()}
            hidden={{ person: staff.personId, ...(back === null ? {} : { naar: back }) }}
          >
            <Inline>
              <Button weight="secondary">{text.signInAs(staff.name)}</Button>
            </Inline>
          </Form>
        </Card>
      ))}
    </Stack>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

async function signIn(visit: Visit, afterwards: Arrival): Promise<Answer> {
  const personId = await signInAsDemo(visit, visit.fields.get("person") ?? "");
  const found = await visit.read((read) => findStaffWithRoles(read, personId));
  const to = wayBack(visit, visit.fields.get("naar")) ?? visit.to(afterwards(found?.roles ?? new Set()));
  return { kind: "redirect", to, signIn: personId };
}

/** Only a path of this same municipality is a way back: never another host. */
function wayBack(visit: Visit, asked: string | undefined): string | undefined {
  const front = visit.to({ nl: "/", en: "/" }, {}, "nl");
  if (asked === undefined || !asked.startsWith(front) || asked.startsWith("//")) return undefined;
  return /^[\w/.~-]+$/.test(asked) ? asked : undefined;
}
