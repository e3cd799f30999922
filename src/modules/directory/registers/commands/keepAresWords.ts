import type { IsoDate, OrganisationId, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { AresSubject } from '../ares/subject.ts'
import type { RunCounts } from '../runs.ts'
import { bringRecords } from './bringRecords.ts'

interface Told {
  readonly id: OrganisationId
  readonly name: string
  readonly ico: string
  /** Whoever asks may write the seat ARES says; else it stands beside and a networker decides. */
  readonly movesSeat: boolean
}

const seatFields = ['seatMunicipality', 'seatAddress', 'seatPostalCode'] as const

/**
 * Keeps what ARES says of one organisation the way every register is kept: beside ours, written into the card where the card
 * says nothing or what ARES said before, told as a difference where it says something else. The card that was looked at is
 * the one that is meant: several may share an identification number.
 */
export function keepAresWords(db: Db, by: PersonId, { id, name, ico, movesSeat }: Told, { words, endedOn }: AresSubject, today: IsoDate): Promise<RunCounts> {
  return db.transaction().execute((tx) => bringRecords(tx, by, {
    source: 'ares', fileName: ico, asOf: today, orpCodes: null, besideOnly: movesSeat ? [] : seatFields,
    records: [{ record: { kind: 'organisation', key: id, parentKey: null, what: name, words, starts: {}, endedOn }, subject: id }],
  }))
}
