import { dirname, join } from 'node:path/posix'
import { Unreadable } from '../../registers/reading/trouble.ts'
import { zipEntries } from '../../registers/reading/zip.ts'
import { BadWorkbook } from './badWorkbook.ts'
import { readXml } from './xml.ts'

/** Unpacked a table of 20,000 rows has some tens of megabytes; the largest workbook that is taken has ten packed. */
const limits = { entries: 2000, bytes: 100_000_000, growth: 200, trouble: 'workbook' } as const

/** Parts of a workbook by their paths; each can be read once. */
export type Parts = ReadonlyMap<string, AsyncIterable<Uint8Array>>

/** Paths of parts are the same whatever the size of their letters. */
const partName = (path: string): string => path.replace(/^\//, '').toLowerCase()

/** The parts a workbook is packed of. A damaged archive, one with two parts of one name and a bomb are refused. */
export async function partsOf(content: Uint8Array): Promise<Parts> {
  const parts = new Map<string, AsyncIterable<Uint8Array>>()
  try {
    for await (const { name, pieces } of zipEntries(bytesInMemory(content), limits)) {
      if (parts.has(partName(name))) throw new BadWorkbook('workbook')
      parts.set(partName(name), asWorkbook(pieces))
    }
  } catch (error) {
    throw ownTrouble(error)
  }
  return parts
}

const bytesInMemory = (content: Uint8Array) => ({
  size: content.length,
  async *read(from = 0, to = content.length): AsyncGenerator<Uint8Array> { yield content.subarray(from, to) },
})

async function* asWorkbook(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    throw ownTrouble(error)
  }
}

const ownTrouble = (error: unknown): unknown => error instanceof Unreadable ? new BadWorkbook('workbook') : error

/** A part that must be there. */
export function partAt(parts: Parts, path: string): AsyncIterable<Uint8Array> {
  const found = parts.get(partName(path))
  if (!found) throw new BadWorkbook('workbook')
  return found
}

/** One part that another leans on. What lies outside the workbook is none. */
export interface Relation { readonly id: string, readonly type: string, readonly path: string }

const relationsPath = (part: string): string => join(dirname(part), '_rels', `${part.split('/').at(-1) ?? ''}.rels`)

/** What a part leans on; '' is the workbook as a whole. */
export async function relationsOf(parts: Parts, part: string): Promise<readonly Relation[]> {
  const pieces = parts.get(partName(relationsPath(part)))
  const relations: Relation[] = []
  if (!pieces) return relations
  await readXml(pieces, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !type || !target || mode?.value === 'External') return
      const path = target.value.startsWith('/') ? target.value : join(dirname(part), target.value)
      // Types have two spellings, of the usual and of the strict format; the last word is the same.
      relations.push({ id: id.value, type: type.value.split('/').at(-1) ?? '', path: partName(path) })
    },
  })
  return relations
}
