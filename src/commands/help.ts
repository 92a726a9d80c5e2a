/** What `rode-loper help` says. */
export const help = `rode-loper <command>

  migrate
      Brings the database of DATABASE_URL up to date. The private database is brought up to date by npm start.

  municipality add GM0344 --admin anna.jansen@town.example [--name "Anna Jansen"]
                   [--owner-email noor@town.example] [--owner-name "Noor Bakker"] [--owner-phone "06 1234 5678"]
                   [--slug utrecht | --host loket.utrecht.nl] [--town Utrecht] [--kind gemeente|stad|dorpen]
                   [--term sociale-onderneming|impactonderneming|maatschappelijke-onderneming]
                   [--prefix UT] [--phone "14 030"] [--email loket@town.example]
      Switches a municipality on, by the code of Statistics Netherlands, with its first administrator. The owner is its
      aanjager, to whom every question comes; that may be the same mail address. Everything else follows from the code.

  municipality region SLUG [NAME]
      Says to which region a municipality belongs; without a name to none. Those of one region hand questions over to each
      other, when whoever asked agrees.

  cases import FILE.csv|.xlsx|.ods [--municipality SLUG] [--dry-run] [--owner ADDRESS] [--column question="Vraag"]
               [--sheet NAME] [--source NAME] [--language nl|en] [--mask-bsn] [--yes]
      Takes over the questions that a municipality has already in a list. Only the question is required. What has an answer
      is closed with it, what has none is open; nobody gets a mail because of it. Run again it adds nothing twice. Bad rows
      stand in FILE.report.csv; exit code 1 when there are any. See docs/operations.md.

  audit verify [slug]
      Reads the sealed audit of every municipality, or of one, again. Exit code 1 when a chain is broken.

  provider key | set SLUG FILE | link SLUG ADDRESS SUBJECT | remove SLUG
      Lets the staff of a municipality sign in at their identity provider (OpenID Connect): see docs/sign-in.md.

  platform-administrator add | remove ADDRESS
      Says who runs the installation: they switch municipalities on in a screen, and see no questions.

  backup FILE [--overwrite]
      Writes everything that the database holds at one moment into one file, while the server runs or stands still.

  restore FILE [--check] [--continue] [--report FILE]
      Puts a backup into an empty database, reads it again and compares every count and checksum. With --check it only reads
      the file. With --continue what waited when the backup was made goes on: for moving, when nothing was done since.

  doctor [--json] [--backup FILE]
      Looks at settings, database, jobs, mail, audit and municipalities: what is wrong, and what to do. Exit code 1 when
      something is wrong. With --backup it also looks whether that file is whole and young.

  jobs parked
      Lists the jobs that failed too often, or were held by a restore, with the reason.

  jobs release ID | --all [--held]
      Lets them be done again, with as many tries as a new one. What a restore held stays, unless you give --held too: it was
      done since, as a rule, and a mail would go twice. Exit code 1 when there is no such job.

  erase CASE-NUMBER --municipality SLUG [--dry-run | --yes]
  erase --mail ADDRESS --municipality SLUG [--keep-account] [--dry-run | --yes]
      Takes away who asked, at their request: of one question, or of all that were asked with a mail address; then their
      account goes too. Shows what would go, and asks for the number or the address again; without a terminal give --yes.

  docs [--check]
      Writes docs/states/, docs/access-matrix.md and docs/working-days.md from the code. With --check it writes nothing; exit code 1 when they differ.

  help
      Shows this.

Settings come from the environment, as for the server: see docs/operations.md.
Exit codes: 0 done, 1 failed or not in order, 2 asked in the wrong way.`;
