export interface Dice {
  readonly chance: (share: number) => boolean
  readonly below: (count: number) => number
  readonly one: <Item>(items: readonly Item[]) => Item
  /** Between `least` and `most` different ones, fewer where there are not as many. */
  readonly some: <Item>(items: readonly Item[], least: number, most: number) => Item[]
}

export function diceOf(random: () => number): Dice {
  const below = (count: number): number => Math.floor(random() * count)
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('Nothing to choose from')
    return item
  }
  const some = <Item>(items: readonly Item[], least: number, most: number): Item[] =>
    [...new Set(Array.from({ length: least + below(most - least + 1) }, () => one(items)))]
  return { chance: (share) => random() < share, below, one, some }
}
