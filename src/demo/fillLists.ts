import type { IsoDate, OrpCode, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { addCards, addChapter, createList, type HelpFunction, publicCardsHelpingIn } from '#modules/directory/index.ts'

const chapters: readonly { readonly title: string, readonly about: string, readonly help: HelpFunction }[] = [
  { title: 'Domluva rodičů', about: 'Když se rodiče nemohou dohodnout na péči o dítě.', help: 'mediation' },
  { title: 'Pomoc dítěti', about: 'Když dítě potřebuje, aby ho někdo vyslechl.', help: 'child_psychology' },
]

/** The list a networker hands to a court: who helps parents who part, and their child. */
export async function fillLists(tx: Tx, networker: PersonId, today: IsoDate): Promise<void> {
  const chrudim = '5304' as OrpCode
  const cards = await publicCardsHelpingIn(tx, chrudim, today)
  const list = await createList(tx, networker, chrudim, {
    title: 'Pro soud: pomoc rodičům při rozvodu', purpose: 'Opatrovnickým soudcům a jejich asistentům', visibility: 'network', editors: 'office',
    intro: 'Kam v okrese poslat rodiče, kteří se nemohou domluvit, a kdo vyslechne jejich dítě. Před doporučením prosím zavolejte.',
  })
  for (const { title, about, help } of chapters) {
    const chapter = await addChapter(tx, networker, list, { title, about })
    await addCards(tx, networker, list, { services: cards.filter(({ functions }) => functions.includes(help)).map(({ id }) => id), organisations: [], chapter })
  }
}
