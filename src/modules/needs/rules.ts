import { meaningfulWords, stem } from '#core/text/stem.ts'

/** What was said of a need: how many times, and by which sectors. */
export interface Voices { readonly sources: number, readonly sectors: readonly string[] }

/** Sectors are named only from this many sources up, so that nobody is recognised by them. */
const sourcesToNameSectors = 3

export const mayNameSectors = ({ sources }: Voices): boolean => sources >= sourcesToNameSectors

interface Node { readonly id: string, readonly parentId: string | null }

/**
 * Voices of every need with all its descendants. A mention coded to a parent and its child counts once.
 * @param mentions needs of each mention, with the sector it came from
 */
export function voicesByNeed(needs: readonly Node[], mentions: readonly { readonly sector: string, readonly needIds: readonly string[] }[]): Map<string, Voices> {
  const parentOf = new Map(needs.map(({ id, parentId }) => [id, parentId]))
  const found = new Map(needs.map(({ id }) => [id, { sources: 0, sectors: new Set<string>() }]))
  for (const { sector, needIds } of mentions) {
    for (const id of withAncestors(needIds, parentOf)) {
      const voice = found.get(id)
      if (!voice) continue
      voice.sources++
      voice.sectors.add(sector)
    }
  }
  return new Map([...found].map(([id, { sources, sectors }]) => [id, { sources, sectors: [...sectors].sort() }]))
}

function withAncestors(ids: readonly string[], parentOf: ReadonlyMap<string, string | null>): Set<string> {
  const all = new Set<string>()
  for (const id of ids) {
    for (let at: string | null | undefined = id; at != null && !all.has(at); at = parentOf.get(at)) all.add(at)
  }
  return all
}

/** From this share of common words two needs are shown to the writer as possibly the same. */
const similarFrom = 0.5

/** Needs whose words are alike: a hint before a duplicate is made. Most alike first, three at most. */
export function similarNeeds<Need extends { readonly title: string }>(title: string, needs: readonly Need[]): Need[] {
  const wanted = stemsOf(title)
  return needs.map((need) => ({ need, share: overlap(wanted, stemsOf(need.title)) }))
    .filter(({ share }) => share >= similarFrom).sort((a, b) => b.share - a.share).slice(0, 3).map(({ need }) => need)
}

const stemsOf = (text: string): Set<string> => new Set(meaningfulWords(text).map(stem))

/** Common stems over the stems of the shorter text: 1 when one text says all of the other. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size)
  return smaller === 0 ? 0 : [...one].filter((word) => other.has(word)).length / smaller
}
