export type Direction = 'up' | 'down'

interface Placed { readonly id: string, readonly chapter: string | null }

const stepOf = (direction: Direction): 1 | -1 => direction === 'up' ? -1 : 1

/** The ids with one of them a place further; the first and the last stay where they are. */
export function movedChapter(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id)
  const to = from + stepOf(direction)
  if (from === -1 || to < 0 || to >= ids.length) return [...ids]
  return ids.map((one, place) => place === from ? ids[to] ?? one : place === to ? id : one)
}

/**
 * Cards in the order of chapters, one of them a place further. Over the border it comes to the near end of the next
 * chapter; before all chapters there is a place too.
 */
export function movedItem(chapters: readonly string[], items: readonly Placed[], id: string, direction: Direction): Placed[] {
  const groups = [null, ...chapters].map((chapter) => ({ chapter, ids: items.flatMap((item) => item.chapter === chapter ? [item.id] : []) }))
  const from = groups.findIndex(({ ids }) => ids.includes(id))
  const group = groups[from]
  const target = groups[from + stepOf(direction)]
  if (group) {
    const isAtBorder = group.ids.at(direction === 'up' ? 0 : -1) === id
    if (!isAtBorder) group.ids = movedChapter(group.ids, id, direction)
    else if (target) {
      group.ids = group.ids.filter((one) => one !== id)
      target.ids = direction === 'up' ? [...target.ids, id] : [id, ...target.ids]
    }
  }
  return groups.flatMap(({ chapter, ids }) => ids.map((one) => ({ id: one, chapter })))
}
