import { expect, test } from 'vitest'
import type { IsoDate, PersonId, ServiceId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { addPerson } from '#modules/access/index.ts'
import type { Db } from '#db/connection.ts'
import { testDatabase } from '#test/support/database.ts'
import { setServiceArchived } from '../commands/services.ts'
import { eraseOrganisations, eraseServices } from './commands/eraseCards.ts'
import { setOrganisationArchived } from '../commands/organisations.ts'

async function aPerson(db: Db): Promise<PersonId> {
  const added = await addPerson(db, null, { name: 'Zkušební Osoba', email: 'osoba@priklad.example' })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

const today = '2026-11-22' as IsoDate

test('words of an erased card that no other card has leave the suggestions of search', async () => {
  await using database = await testDatabase()
  const { db } = database
  await aTerritory(db)
  const organisation = await anOrganisation(db, { name: 'Krtkovna' })
  const place = await aLocation(db, organisation)
  const places = [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }]
  const add = (name: string, keywords: string): Promise<ServiceId> => aService(db, organisation, { name, keywords, places })
  const gone = await add('Sovičkova poradna', 'podivuhodnost, úzkost')
  await add('Jiná poradna', 'úzkostmi')
  const known = async (...words: string[]): Promise<string[]> =>
    (await db.selectFrom('search_word').select('word').where('word', 'in', words).orderBy('word').execute()).map(({ word }) => word)
  const asked = ['sovickova', 'podivuhodnost', 'uzkost', 'uzkostmi', 'poradna', 'krtkovna', 'hlinsko'] as const
  expect(await known(...asked)).toEqual([...asked].toSorted())
  const by = await aPerson(db)
  await setServiceArchived(db, by, gone, new Date('2026-01-01'))
  expect(await known('sovickova')).toEqual(['sovickova'])
  await db.transaction().execute((tx) => eraseServices(tx, [gone], today, []))
  expect(await known(...asked)).toEqual(['hlinsko', 'krtkovna', 'poradna', 'uzkostmi'])
  await setOrganisationArchived(db, by, organisation, new Date('2026-01-01'))
  await db.transaction().execute((tx) => eraseOrganisations(tx, [organisation], today, []))
  expect(await known(...asked)).toEqual(['hlinsko'])
})
