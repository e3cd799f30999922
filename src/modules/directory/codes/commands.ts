import { sql } from 'kysely'
import type { IsoDate, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { refreshSearch } from '../commands/searchRow.ts'
import { type ListName, sharedWith } from '../codelists/registry.ts'
import { entriesAsOf, forgetKeptCodes } from './kept.ts'
import { allChanges, type ListChange, madeChange, type MadeChange, type NewChange } from './queries/changes.ts'
import { codeFrom, englishOf, isLast, type Objection, objectionTo, oppositeOf, type Order } from './rules.ts'
import { servicesWith } from './queries/usage.ts'

/** What was changed; `waiting` says that cards which use the code are still to be written into the search. */
export interface Changed { readonly id: number, readonly code: string, readonly waiting: boolean }

/** So many cards are written into the search with the change; more of them by a job after it. */
const withTheChange = 200

/** Codes that mean something else where the list's codes stand: a kind of nothing we know, and voices that are no facility. */
const reserved: readonly string[] = ['other', 'parent', 'child', 'mayor']

/** Changes a list: one row more. The caller has passed the words through the guard. */
export async function changeList(
  db: Db | Tx, by: PersonId, list: ListName, order: Order, said: { readonly reason: string | null, readonly today: IsoDate },
): Promise<Result<Changed, Objection>> {
  const changed = await within(db, async (tx): Promise<Result<Changed, Objection>> => {
    const changes = await lockedChanges(tx)
    const objection = objectionTo(order, entriesAsOf(list, changes, said.today), said.today)
    if (objection !== null) return failed(objection)
    const code = order.kind === 'add' ? newCode(list, order, changes, said.today) : ok(order.code)
    if (!code.ok) return code
    const { kind, fromDay } = order
    const label = 'label' in order ? order.label : null
    return ok(await write(tx, by, { list, code: code.value, kind, fromDay, label, sector: 'sector' in order ? order.sector : null, reason: said.reason, undoes: null }))
  })
  forgetKeptCodes(db)
  return changed
}

type UndoTrouble = 'gone' | 'not-latest' | 'last'

/** Takes a change back by the opposite one from the same day. Only the last change of a code: the order would be lost else. */
export async function undoChange(db: Db | Tx, by: PersonId, id: number, today: IsoDate): Promise<Result<Changed, UndoTrouble>> {
  const undone = await within(db, async (tx): Promise<Result<Changed, UndoTrouble>> => {
    const changes = await lockedChanges(tx)
    const change = await madeChange(tx, id)
    if (change === null) return failed('gone')
    if (!change.isLatest) return failed('not-latest')
    const list = change.list as ListName // only lists of the registry are ever changed
    const { kind, fromDay, label } = oppositeOf(change, wordsWithout(list, change, changes))
    if (kind === 'end' && isLast(entriesAsOf(list, changes, today), change.code)) return failed('last')
    return ok(await write(tx, by, { list, code: change.code, kind, fromDay, label, sector: null, reason: null, undoes: id }))
  })
  forgetKeptCodes(db)
  return undone
}

/** Two changes at once would each decide without the other. */
async function lockedChanges(tx: Tx): Promise<ListChange[]> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.codes'))`.execute(tx)
  return allChanges(tx)
}

function newCode(list: ListName, { code, label }: Extract<Order, { kind: 'add' }>, changes: readonly ListChange[], today: IsoDate): Result<string, Objection> {
  const taken = new Set([list, ...sharedWith[list] ?? []].flatMap((name) => [...entriesAsOf(name, changes, today).keys()]))
  const isTaken = (one: string): boolean => taken.has(one) || reserved.includes(one)
  if (code !== null) return isTaken(code) ? failed({ field: 'code', problem: 'codes:problem.codeTaken' }) : ok(code)
  const made = codeFrom(label.cs, isTaken)
  return made === null ? failed({ field: 'cs', problem: 'codes:problem.noCode' }) : ok(made)
}

/** The words of the code on the day of the change, had it not been made. */
function wordsWithout(list: ListName, { id, code, fromDay }: MadeChange, changes: readonly ListChange[]) {
  const before = entriesAsOf(list, changes.filter((one) => one.id !== id), fromDay).get(code)
  return before === undefined ? null : { cs: before.cs, en: englishOf(before) }
}

async function write(tx: Tx, by: PersonId, { list, code, kind, fromDay, label, sector, reason, undoes }: NewChange): Promise<Changed> {
  const { id } = await tx.insertInto('code_change').values({
    list, code, kind, from_day: fromDay, cs: label?.cs ?? null, en: label?.en ?? null, sector, reason, undoes, made_by: by,
  }).returning('id').executeTakeFirstOrThrow()
  const using = label === null ? [] : await servicesWith(tx, list, code)
  if (using.length <= withTheChange) await refreshSearch(tx, using)
  await audit(tx, { by, action: undoes === null ? 'directory.changeCodeList' : 'directory.undoCodeChange', subject: { kind: 'code_list', id: list }, details: { kind, code, fromDay } })
  return { id, code, waiting: using.length > withTheChange }
}
