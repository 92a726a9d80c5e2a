/** What `rode-loper help` says. */
export const help = `rode-loper <command>

  migrate
      Brings the database of DATABASE_URL up to date. The private database is brought up to date by npm start.

  municipality add --code GM0344 --slug utrecht --name Utrecht --prefix UT
                   --owner-name "Anna Jansen" --owner-email anna@example.nl [--owner-phone "06 1234 5678"]
                   [--kind gemeente|stad|dorpen] [--phone "14 030"] [--email loket@example.nl]
                   [--term sociale-onderneming|impactonderneming|maatschappelijke-onderneming]
      Adds a municipality and its aanjager, who owns every question that comes in.

  audit verify [slug]
      Reads the sealed audit of every municipality, or of one, again. Exit code 1 when a chain is broken.

  provider key | set SLUG FILE | link SLUG ADDRESS SUBJECT | remove SLUG
      Lets the staff of a municipality sign in at their identity provider (OpenID Connect): see docs/sign-in.md.

  docs [--check]
      Writes docs/states/ from the transition tables. With --check it writes nothing; exit code 1 when they differ.

  help
      Shows this.

Settings come from the environment, as for the server: see docs/operations.md.
Exit codes: 0 done, 1 failed or not in order, 2 asked in the wrong way.`;
