import { failed, ok, type Result } from '#core/result.ts'
import { fold } from '#core/text/fold.ts'
import { socialServiceKinds, targetGroups } from '../../codelists/index.ts'
import { codeMeant } from '../../import/codes.ts'
import type { Bytes } from '../reading/bytes.ts'
import { jsonItems } from '../reading/jsonItems.ts'
import { textAt } from '../reading/pick.ts'
import { type ReadingTrouble, Unreadable } from '../reading/trouble.ts'

// Code lists of the register of social services (MPSV): what its ids are called. The names are those of the law, and ours
// are too, so a name that is the same to the letter is the same thing; nothing is guessed.

/** An id of the register with its name there, and our code for it, when there is one. */
export interface RegisterCodeName { readonly code: string, readonly name: string, readonly list: JoinedList | null, readonly meaning: string | null }

/** Which of our lists an id belongs to, by the part before its number; others are only named. */
const joinedLists = ['serviceKinds', 'targetGroups', 'ages'] as const
export type JoinedList = (typeof joinedLists)[number]
const lists: Readonly<Record<JoinedList, { readonly ids: RegExp, readonly meaning: (name: string) => string | null }>> = {
  serviceKinds: { ids: /^DruhSocialniSluzby$/, meaning: (name) => codeMeant(socialServiceKinds, name) },
  targetGroups: { ids: /^CilovaSkupina/, meaning: (name) => codeMeant(targetGroups, name) },
  ages: { ids: /^VekovaSkupina/, meaning: ageBand },
}

/** „starší děti (11 – 15 let)“ as `11_15`, „do 1 roku“ as `0_1`, „nad 80 let“ as `80p`. */
export function ageBand(name: string): string | null {
  const text = fold(name)
  const [, from, to] = /(\d+)\s*(?:-|–|az|do)\s*(\d+)/.exec(text) ?? []
  if (from !== undefined && to !== undefined) return `${from}_${to}`
  const [, most] = /do\s+(\d+)/.exec(text) ?? []
  if (most !== undefined) return `0_${most}`
  const [, least] = /nad\s+(\d+)/.exec(text) ?? []
  return least === undefined ? null : `${least}p`
}

const idOfList = /^([A-Za-z]{1,60})\/[\w-]{1,60}$/

/** The codes of a file, or why there are none. */
export async function codesIn(bytes: Bytes): Promise<Result<readonly RegisterCodeName[], ReadingTrouble>> {
  try {
    const codes = await readCodeList(bytes)
    return codes.length === 0 ? failed('noList') : ok(codes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return failed(error.trouble)
  }
}

/** The codes of a list, one file a list; an id of a list we do not join has no meaning, and its name is still worth keeping. */
export async function readCodeList(bytes: Bytes): Promise<RegisterCodeName[]> {
  const codes: RegisterCodeName[] = []
  for await (const item of jsonItems(bytes.read(), 'polozky')) if (item.kind === 'item') codes.push(...named(item.value))
  return codes
}

function named(item: unknown): RegisterCodeName[] {
  const [code, name] = [textAt(item, 'id'), textAt(item, 'nazev', 'cs') ?? textAt(item, 'nazev')]
  const [, ids] = idOfList.exec(code ?? '') ?? []
  if (code === null || name === null || ids === undefined) return []
  const list = joinedLists.find((one) => lists[one].ids.test(ids)) ?? null
  return [{ code, name, list, meaning: list === null ? null : lists[list].meaning(name) }]
}
