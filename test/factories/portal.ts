import { fold } from '#core/text/fold.ts'
import type { Db } from '#db/connection.ts'
import { addPerson } from '#modules/access/index.ts'
import { beginEngagement } from '#modules/work/index.ts'
import { anImportRun } from './aTerritory.ts'

interface Networker {
  readonly name?: string
  readonly role?: 'local_networker' | 'regional_networker'
  readonly territories: readonly string[]
  readonly from?: string
  readonly to?: string | null
  /** With the public telephone and e-mail. */
  readonly isReached?: boolean
}

let people = 0

/** A networker with a public contact, in office on the day of tests unless the dates say otherwise. It needs `aTerritory`. */
export async function aNetworker(db: Db, { name = 'Alena Vzorová', role = 'local_networker', territories, from = '2016-08-01', to = null, isReached = true }: Networker): Promise<void> {
  const person = await addPerson(db, null, { name, email: `sitar${++people}@priklad.example` })
  if (!person.ok) throw new Error(person.reason)
  await beginEngagement(db, null, person.value, {
    role, territories: [...territories], from: from, to: to, kind: 'dpc', employer: 'Kraj', hostOffice: null, hoursCap: 80,
    ...isReached ? { publicEmail: 'sitarka@priklad.example', publicPhone: '+420 000 000 091' } : { publicEmail: null, publicPhone: null }, publicNote: 'Městský úřad, po–čt 8–15',
  })
}

/** The other Hlinsko, in the district and ORP of Přerov. */
export async function aNamesake(db: Db): Promise<void> {
  await db.insertInto('region').values({ code: 'CZ071', name: 'Olomoucký kraj' }).execute()
  await db.insertInto('district').values({ code: 'CZ0714', name: 'Přerov', region_code: 'CZ071' }).execute()
  await db.insertInto('orp').values({ code: '7109', name: 'Přerov', region_code: 'CZ071' }).execute()
  await db.insertInto('municipality').values({
    code: '552682', name: 'Hlinsko', folded_name: fold('Hlinsko'), orp_code: '7109', district_code: 'CZ0714', region_code: 'CZ071', level: 1, source: 'ČÚZK',
  }).execute()
  await anImportRun(db)
}

/** The page as one would search it: spaces that never break are plain ones. */
export const textOf = async (answer: Response): Promise<string> => (await answer.text()).replaceAll('\u00A0', ' ')
