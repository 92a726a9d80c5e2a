import { createHash, randomUUID } from "node:crypto";
import { newId } from "#platform/db";
import { attachmentKinds, familyOf, nameFor, readAttachment, tidyName } from "#platform/files";
import {
  type ArrivingFile,
  type Intake,
  type Refusal,
  type Taken,
  type Taker,
  TooMany,
  type Visit,
} from "#platform/web";
import { draftIn, FILES, leftOutIn, MOST_BYTES, MOST_FILES, type RefusalCode } from "../attachment.js";
import { openFile, partsOf } from "../opened.js";
import {
  countDraftsFrom,
  deleteDraft,
  deleteFromDraft,
  deleteOldestDrafts,
  findDraft,
  findDraftFiles,
  holdAbout,
  insertAttachment,
  insertDraft,
  insertPiece,
  updateWhole,
} from "../queries.js";

/** So many forms with files can stand open in one browser, and so many that came from one address in a day. */
const MOST_OF_BROWSER = 5;
const MOST_OF_SENDER = 20;
const TRY_AGAIN_SECONDS = 3_600;

type Draft = { readonly draftId: string; readonly browserMark: string; readonly isNew: boolean };

/**
 * Takes in the files of a form, and keeps them until the form is in order.
 * @param demandMay whether this visitor may send such a form at all; asked before the first byte is kept
 */
export function attachmentIntake(demandMay: (visit: Visit) => Promise<unknown> | unknown): Intake {
  return {
    field: FILES,
    mostFiles: MOST_FILES,
    mostBytes: MOST_BYTES,
    async open(visit, sender) {
      await demandMay(visit);
      return new DraftTaker(visit, await openDraft(visit, sender));
    },
  };
}

/** The draft that the form names, without what was left out of it; else a new one. @throws TooMany */
function openDraft(visit: Visit, sender: Buffer): Promise<Draft> {
  const browserMark = visit.browserMark();
  const named = draftIn(visit.fields);
  return visit.write(async (tx) => {
    if (named !== undefined && (await findDraft(tx, { draftId: named, browserMark }))) {
      await deleteFromDraft(tx, named, leftOutIn(visit.fields));
      return { draftId: named, browserMark, isNew: false };
    }
    await holdAbout(tx, sender.toString("hex"));
    await deleteOldestDrafts(tx, browserMark, MOST_OF_BROWSER - 1);
    if ((await countDraftsFrom(tx, sender)) >= MOST_OF_SENDER) throw new TooMany(TRY_AGAIN_SECONDS);
    // Not made from the time: nobody guesses the draft of another.
    const draft = { draftId: randomUUID(), browserMark, isNew: true };
    await insertDraft(tx, draft, sender, new Date(visit.clock.now().epochMilliseconds));
    return draft;
  });
}

/** Keeps files in a draft, piece by piece: each on its own, so that a slow line holds nothing in the database. */
class DraftTaker implements Taker {
  readonly #visit: Visit;
  readonly #draft: Draft;
  readonly #refused: Refusal[] = [];
  readonly #kept: string[] = [];
  readonly #digest = createHash("sha256");

  constructor(visit: Visit, draft: Draft) {
    this.#visit = visit;
    this.#draft = draft;
  }

  async take(file: ArrivingFile): Promise<void> {
    const id = newId();
    const name = tidyName(file.name);
    this.#digest.update(`${name.length} ${name} `);
    try {
      const why = await this.#keep(id, name, file);
      if (why === undefined) return void this.#kept.push(id);
      this.#refused.push({ name, why });
      await this.#drop([id]);
    } catch (error) {
      await this.#drop([id]);
      throw error;
    }
  }

  async finish(): Promise<Taken> {
    const { draftId } = this.#draft;
    if (this.#draft.isNew && this.#kept.length === 0) await this.abandon();
    return { draftId, refused: this.#refused, digest: this.#digest.digest() };
  }

  async abandon(): Promise<void> {
    if (this.#draft.isNew) await this.#visit.write((tx) => deleteDraft(tx, this.#draft));
    else await this.#drop(this.#kept);
  }

  async #drop(ids: readonly string[]): Promise<void> {
    await this.#visit.write((tx) => deleteFromDraft(tx, this.#draft.draftId, ids));
  }

  /** @returns why it cannot be kept, if so */
  async #keep(id: string, name: string, file: ArrivingFile): Promise<RefusalCode | undefined> {
    const held = await this.#visit.read((read) => findDraftFiles(read, this.#draft));
    if (held.length >= MOST_FILES) return "count";
    const size = await this.#store(id, name, file);
    if (size === undefined) return "kind";
    if (file.isCut()) return "large";
    const kind = await readAttachment(openFile(this.#visit.read, id, size));
    if (!isKind(kind)) return kind;
    // Of what nobody could look at now, somebody will when it is fetched.
    if ((await this.#visit.scan(partsOf(this.#visit.read, id, size))) === "infected") return "infected";
    const proper = nameFor(name, kind, this.#visit.lang === "nl" ? "bijlage" : "attachment");
    if (proper === undefined) return "name";
    return this.#complete({ id, name: proper, type: attachmentKinds[kind].type, bytes: size });
  }

  /** @returns how large it is; undefined when it begins like nothing that we take */
  async #store(id: string, name: string, file: ArrivingFile): Promise<number | undefined> {
    let size = 0;
    let place = 0;
    for await (const piece of file.pieces) {
      if (place === 0 && familyOf(piece) === undefined) return undefined;
      const at = place;
      await this.#visit.write(async (tx) => {
        if (at === 0) await insertAttachment(tx, this.#draft.draftId, id, name || "-");
        await insertPiece(tx, id, at, piece);
      });
      this.#digest.update(piece);
      size += piece.length;
      place += 1;
    }
    return size;
  }

  /** Two forms at once could each find room for ten. */
  #complete(whole: Parameters<typeof updateWhole>[1]): Promise<RefusalCode | undefined> {
    return this.#visit.write(async (tx) => {
      await holdAbout(tx, this.#draft.draftId);
      if ((await findDraftFiles(tx, this.#draft)).length >= MOST_FILES) return "count";
      await updateWhole(tx, whole);
      return undefined;
    });
  }
}

const isKind = (found: string): found is keyof typeof attachmentKinds => found in attachmentKinds;
