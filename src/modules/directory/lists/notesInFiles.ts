import type { Visibility } from '#modules/access/index.ts'
import type { ListCard, ListData } from './listContent.ts'
import { isForAll, rank } from './noteReaders.ts'

/** Which notes go to files and on paper, from the widest circle to the narrowest; as addresses say it. */
export const noteCircles = ['vsem', 'pracovisti', 'vlastni'] as const
export type NoteCircle = (typeof noteCircles)[number]

/** What nobody chose is for everybody: a file is handed on, also to a court. */
export const noteCircle = (said: string): NoteCircle => noteCircles.find((circle) => circle === said) ?? 'vsem'

/** Does a note of the list go out when this circle was chosen? */
export const goesOut = (list: Visibility, note: Visibility, circle: NoteCircle): boolean =>
  circle === 'vlastni' || isForAll(list, note) || (circle === 'pracovisti' && note !== 'self')

const narrowOnes = ({ list, cards }: Pick<ListData, 'list' | 'cards'>): Visibility[] =>
  cards.flatMap(({ item }) => item.note !== null && !isForAll(list.visibility, item.noteVisibility) ? [item.noteVisibility] : [])

/** The circles that add a note to those before them; one alone is nothing to choose from. */
export function offeredCircles(data: Pick<ListData, 'list' | 'cards'>): NoteCircle[] {
  const narrow = narrowOnes(data)
  return [
    'vsem',
    ...(narrow.some((note) => note !== 'self') ? ['pracovisti' as const] : []),
    ...(narrow.includes('self') ? ['vlastni' as const] : []),
  ]
}

/** The list with only those notes that go out, and for whom the narrowest of them is; null when all are for everybody. */
export function forFile<Data extends Pick<ListData, 'list' | 'cards'>>(data: Data, circle: NoteCircle): Data & { readonly onlyFor: Visibility | null } {
  const cards = data.cards.map((card) => goesOut(data.list.visibility, card.item.noteVisibility, circle) ? card : withoutNote(card))
  const [onlyFor = null] = narrowOnes({ list: data.list, cards }).sort((a, b) => rank(a) - rank(b))
  return { ...data, cards, onlyFor }
}

const withoutNote = (card: ListCard): ListCard => ({ ...card, item: { ...card.item, note: null } })
