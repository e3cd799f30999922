import type { IsoDate, OrpCode, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { addCards, addChapter, createList, type HelpFunction, publicCardsHelpingIn } from '#modules/directory/index.ts'

interface DemoChapter { readonly title: string, readonly about: string, readonly help: HelpFunction }
interface DemoList { readonly orp: string, readonly title: string, readonly purpose: string, readonly intro: string, readonly chapters: readonly DemoChapter[] }

/** The list a networker hands to a court, and the one that hangs in an office of child protection. */
const lists: readonly DemoList[] = [
  {
    orp: '5304', title: 'Pro soud: pomoc rodičům při rozvodu', purpose: 'Opatrovnickým soudcům a jejich asistentům',
    intro: 'Kam v okrese poslat rodiče, kteří se nemohou domluvit, a kdo vyslechne jejich dítě. Před doporučením prosím zavolejte.',
    chapters: [
      { title: 'Domluva rodičů', about: 'Když se rodiče nemohou dohodnout na péči o dítě.', help: 'mediation' },
      { title: 'Pomoc dítěti', about: 'Když dítě potřebuje, aby ho někdo vyslechl.', help: 'child_psychology' },
    ],
  },
  {
    orp: '5302', title: 'Když dítě nechodí do školy', purpose: 'Školám a OSPOD na Hlinecku',
    intro: 'Koho přizvat, než se z omluvených hodin stanou neomluvené. Nejdřív zavolejte rodině, potom sem.',
    chapters: [
      { title: 'Ve škole', about: 'Kdo promluví s žákem i s rodiči přímo ve škole.', help: 'school_counselling' },
      { title: 'Doma', about: 'Kdo přijede za rodinou.', help: 'family_outreach' },
      { title: 'Odpoledne', about: 'Kde na dítě čeká dospělý, který má čas.', help: 'youth_low_threshold' },
    ],
  },
]

export async function fillLists(tx: Tx, networker: PersonId, today: IsoDate): Promise<void> {
  for (const one of lists) await fillList(tx, networker, today, one)
}

async function fillList(tx: Tx, networker: PersonId, today: IsoDate, { orp, chapters, ...about }: DemoList): Promise<void> {
  const code = orp as OrpCode
  const cards = await publicCardsHelpingIn(tx, code, today)
  const list = await createList(tx, networker, { orp: code }, { ...about, visibility: 'network', editors: 'office' })
  for (const { title, about: words, help } of chapters) {
    const chapter = await addChapter(tx, networker, list, { title, about: words })
    await addCards(tx, networker, list, { services: cards.filter(({ functions }) => functions.includes(help)).map(({ id }) => id), organisations: [], chapter })
  }
}
