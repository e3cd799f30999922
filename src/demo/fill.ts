import type { IsoDate, PersonId } from '#core/ids.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import { translatorFor } from '#i18n/translate.ts'
import { markInstallation, type Role, roles } from '#modules/access/index.ts'
import { installNeedTree, needTree } from '#modules/needs/index.ts'
import { operator } from './content/reach.ts'
import { fillArchive } from './fillArchive.ts'
import { fillCardLife } from './fillCardLife.ts'
import { fillCodes } from './fillCodes.ts'
import { fillCards, fillOrganisations } from './fillDirectory.ts'
import { fillLists } from './fillLists.ts'
import { fillMentions } from './fillMentions.ts'
import { fillMinimums } from './fillMinimums.ts'
import { fillRegister } from './fillRegister.ts'
import { fillPeople } from './fillPeople.ts'
import { fillAnalysis } from './fillAnalysis.ts'
import { fillProfiles, fillTravel, fillUnits } from './fillTerritory.ts'

/**
 * Fills an empty database with the demonstration region, through the rooms' own commands. Every date counts from today, so
 * that the demonstration never ages. The mark of a demonstration is written last: a filling that was cut short is seen as none.
 */
export async function fillDemo(db: Db, now: Date): Promise<void> {
  const today: IsoDate = dayInPrague(now)
  await fillUnits(db)
  await db.transaction().execute(async (tx) => {
    const organisations = await fillOrganisations(tx, today)
    const people = await fillPeople(tx, today, organisations)
    const jana = people.get('jana')
    if (jana === undefined) throw new Error('The demonstration has no methodologist')
    const cards = await fillCards(tx, today, organisations, await fillCodes(tx, today, jana))
    await fillCardLife(tx, now, cards, people)
    await fillProfiles(tx)
    await fillTravel(tx, today)
    await installNeedTree(tx, needTree)
    await fillMentions(tx, today, people)
    await fillMinimums(tx, today, people)
    await fillAnalysis(tx, now, people)
    const alena = people.get('alena')
    const ondrej = people.get('ondrej')
    if (alena !== undefined) {
      await fillLists(tx, alena, today)
      await fillArchive(tx, now, alena)
    }
    if (ondrej !== undefined) await fillRegister(tx, ondrej, today)
    await markInstallation(tx, { demo: true, ...operator })
  })
}

/** What the person who started a demonstration sees in the terminal. */
export function demoLines(address: string, persons: readonly { id: PersonId, name: string, role: Role }[]): string[] {
  return [
    'Ukázková data: osoby, organizace i telefony jsou smyšlené.',
    `Přihlášení jedním kliknutím na ${address}/prihlaseni jako:`,
    ...persons.map(({ name, role }) => `  ${name} (${translatorFor('cs')(roles[role].label)})`),
  ]
}
