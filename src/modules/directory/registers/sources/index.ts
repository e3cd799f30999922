import type { Point } from '#core/ids.ts'
import type { Bytes } from '../reading/bytes.ts'
import { jsonItems } from '../reading/jsonItems.ts'
import { dayOf } from '../reading/pick.ts'
import type { Read, RecordKind } from '../records.ts'
import { type Codes } from './codes.ts'
import type { MunicipalityIndex } from '../reading/municipalities.ts'
import { readNrpzs } from './nrpzs.ts'
import { rpssRecords } from './rpss.ts'
import { rsszRecords } from './rssz.ts'
import { readRuian } from './ruian.ts'

/** What a source may ask while it is read. */
export interface ReadingAid {
  readonly codes: Codes
  readonly municipalities: MunicipalityIndex
  /** Points of municipalities by their codes. */
  readonly municipalityPoints: ReadonlyMap<string, Point>
  /** Codes of the address points that our places name. */
  readonly addressPoints: ReadonlySet<number>
}

/** A public register: where it is to be had and how its file is read, a record at a time. */
export interface RegisterSource {
  /** Where the file is to be had; null when the address changes with every edition. */
  readonly address: string | null
  /** Where to look for it. */
  readonly home: string
  readonly licence: 'none' | 'ccBy4' | 'open'
  /** Endings of the file. */
  readonly formats: string
  /** It knows all services of its kind: one that is not in it any more has ended. A list of points knows no services. */
  readonly isComplete: boolean
  /** What an item or a row of the file is about: the same key twice there is a fault of the file. */
  readonly itemIs: RecordKind
  readonly read: (bytes: Bytes, aid: ReadingAid) => AsyncIterable<Read>
}

/** A register that is one list of items in a JSON object; a day beside the list says what day it is of. */
async function* itemsRead(bytes: Bytes, list: string, records: (number: number, item: unknown) => readonly Read[]): AsyncGenerator<Read> {
  for await (const item of jsonItems(bytes.read(), list)) {
    if (item.kind === 'item') yield* records(item.number, item.value)
    else if (item.kind === 'fault') yield { kind: 'trouble', number: item.number, what: '', reason: item.fault, detail: null, about: null }
    else {
      const day = dayOf(item.value)
      if (day !== null) yield { kind: 'asOf', day }
    }
  }
}

const sources = {
  rpss: {
    address: 'https://data.mpsv.cz/od/soubory/rpss/rpss.json', home: 'https://data.mpsv.cz/web/data/ciselniky',
    licence: 'none', formats: '.json', isComplete: true, itemIs: 'service',
    read: (bytes, { codes }) => itemsRead(bytes, 'polozky', (number, item) => rpssRecords(number, item, codes)),
  },
  nrpzs: {
    address: 'https://datanzis.uzis.gov.cz/data/NR-01-NRPZS/NR-01-06/Otevrena-data-NR-01-06-nrpzs-mista-poskytovani-zdravotnich-sluzeb.csv',
    home: 'https://datanzis.uzis.gov.cz/', licence: 'ccBy4', formats: '.csv', isComplete: true, itemIs: 'location',
    read: (bytes, aid) => readNrpzs(bytes, aid),
  },
  rssz: {
    address: null, home: 'https://data.gov.cz/', licence: 'open', formats: '.jsonld,.json', isComplete: true, itemIs: 'service',
    read: (bytes, { municipalities }) => itemsRead(bytes, 'list', (number, item) => rsszRecords(number, item, municipalities)),
  },
  ruian: {
    address: null, home: 'https://atom.cuzk.gov.cz/get.ashx?theme=RUIAN-CSV-ADR-ST', licence: 'ccBy4', formats: '.csv,.zip', isComplete: false, itemIs: 'location',
    read: (bytes, { addressPoints }) => readRuian(bytes, addressPoints),
  },
} as const satisfies Readonly<Record<string, RegisterSource>>

/** A register that is a file. */
export type FileRegister = keyof typeof sources
/** Every register we can read; a forgotten one does not compile. */
export const registerSources: Readonly<Record<FileRegister, RegisterSource>> = sources
export const fileRegisters = Object.keys(sources) as FileRegister[]

/** ARES is asked about one organisation at a time, by a person; a table is somebody's own, known by its remembered columns. */
export type RegisterCode = FileRegister | 'ares' | 'table'
export const registerCodes: readonly RegisterCode[] = [...fileRegisters, 'ares', 'table']

/** A whole register that is read from a file. */
export const isFileRegister = (source: RegisterCode): source is FileRegister => source !== 'ares' && source !== 'table'
