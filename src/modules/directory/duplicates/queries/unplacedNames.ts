import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { type CalledCard, type NameBook, nameBook } from '../naming/nameBook.ts'

interface CalledOrganisation extends CalledCard { readonly hasNumber: boolean, readonly hasSeat: boolean }

/** Two organisations whose names may be one; neither a number nor a municipality says that they are two. */
export interface NamedPair { readonly one: string, readonly other: string }

/** Names of organisations for a run that writes many of them. */
export type UnplacedNames = NameBook<CalledOrganisation>

/** So many are compared with all others by the database sooner than the names are read. */
const few = 20

/**
 * Names with which these organisations are compared though one of the two does not tell where it is; null where the organisations
 * are few. To be read after all of them are written.
 */
export async function unplacedNames(tx: Tx, ids: readonly string[]): Promise<UnplacedNames | null> {
  if (ids.length <= few) return null
  const { rows } = await sql<CalledOrganisation>`
    with asked as (select bool_and(ico is not null) as "haveNumbers", bool_and(seat_municipality_code is not null) as "haveSeats"
      from organisation where id = any(${[...ids]}::uuid[]))
    select id, name, ico is not null as "hasNumber", seat_municipality_code is not null as "hasSeat" from organisation, asked
    where archived_at is null and (id = any(${[...ids]}::uuid[])
      or (not "haveNumbers" or ico is null) and (not "haveSeats" or seat_municipality_code is null))`.execute(tx)
  // Two numbers are never one organisation: of a register of tens of thousands hardly any name is looked for.
  return rows.every(({ hasNumber }) => hasNumber) ? nameBook([]) : nameBook(rows, ({ hasNumber }) => hasNumber)
}

const mayBeOne = (one: CalledOrganisation, other: CalledOrganisation): boolean => !(one.hasNumber && other.hasNumber) && !(one.hasSeat && other.hasSeat)

/** Pairs of the organisations with any others; after each name others get their turn. */
export async function pairsNamed(names: UnplacedNames, ids: readonly string[]): Promise<NamedPair[]> {
  const pairs: NamedPair[] = []
  for (const one of ids) {
    for (const other of names.namesakes(one, mayBeOne)) pairs.push({ one, other })
    await setImmediate()
  }
  return pairs
}
