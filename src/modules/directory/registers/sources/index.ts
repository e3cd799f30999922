import type { Bytes } from '../reading/bytes.ts'
import { jsonItems } from '../reading/jsonItems.ts'
import { dayOf } from '../reading/pick.ts'
import type { Read } from '../records.ts'
import { type Codes } from './codes.ts'
import { rpssRecords } from './rpss.ts'

/** What a source may ask while it is read. */
export interface ReadingAid { readonly codes: Codes }

/** A public register: where it is to be had and how its file is read, a record at a time. */
export interface RegisterSource {
  /** Where the file is to be had; null when the address changes with every edition. */
  readonly address: string | null
  /** Where to look for it. */
  readonly home: string
  readonly licence: 'none' | 'ccBy4'
  readonly formats: string
  readonly read: (bytes: Bytes, aid: ReadingAid) => AsyncIterable<Read>
}

async function* rpss(bytes: Bytes, { codes }: ReadingAid): AsyncGenerator<Read> {
  for await (const item of jsonItems(bytes.read(), 'polozky')) {
    if (item.kind === 'item') yield* rpssRecords(item.number, item.value, codes)
    else if (item.kind === 'fault') yield { kind: 'trouble', number: item.number, what: '', reason: item.fault, detail: null }
    else {
      const day = dayOf(item.value)
      if (day !== null) yield { kind: 'asOf', day }
    }
  }
}

const sources = {
  rpss: {
    address: 'https://data.mpsv.cz/od/soubory/rpss/rpss.json', home: 'https://data.mpsv.cz/web/data/otevrena-data',
    licence: 'none', formats: '.json', read: rpss,
  },
} as const satisfies Readonly<Record<string, RegisterSource>>

export type RegisterCode = keyof typeof sources
/** Every register we can read; a forgotten one does not compile. */
export const registerSources: Readonly<Record<RegisterCode, RegisterSource>> = sources
export const registerCodes = Object.keys(sources) as RegisterCode[]
