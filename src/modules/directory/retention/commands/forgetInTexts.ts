import { type RawBuilder, sql } from 'kysely'
import { clearTree, type Forgotten } from '#core/text/forgetting.ts'
import type { WrittenKind, WrittenPlace } from '#core/text/writtenPlaces.ts'
import type { ListId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { Forgetter } from '#db/forgetter.ts'
import { keepChanges } from '../../commands/cardChange.ts'
import { refreshOrganisations, refreshServices } from '../../commands/refreshCards.ts'
import { type CardKind, fieldsOf, hiddenChange } from '../../history/changes.ts'
import { touched } from '../../lists/commands.ts'

/** A table where people write, the columns they write into, and those that only a person may change (a name of a card). */
interface Texts {
  readonly table: string
  readonly kind: WrittenKind
  readonly columns: readonly string[]
  readonly looked?: readonly string[]
}

const cards: readonly (Texts & { readonly kind: CardKind })[] = [
  {
    table: 'organisation', kind: 'organisation', looked: ['name', 'email', 'phone'],
    columns: ['about', 'legal_form', 'founder', 'net_offers', 'net_needs', 'net_cannot', 'call_when', 'convenor', 'agreed_procedures'],
  },
  {
    table: 'service', kind: 'service', looked: ['name', 'email', 'phone'],
    columns: [
      'summary', 'focus', 'intensity', 'how_to_start', 'not_for', 'keywords', 'waiting_note', 'opening_hours', 'opening_note', 'crisis_note', 'price_note',
      'ospod_cooperation', 'school_cooperation',
    ],
  },
  { table: 'location', kind: 'location', looked: ['name'], columns: ['access_note', 'opening_hours'] },
  { table: 'contact', kind: 'contact', looked: ['person_name', 'email', 'phone'], columns: ['label'] },
]

const others: readonly Texts[] = [
  { table: 'service_location', kind: 'service', columns: ['opening_hours', 'opening_note'] },
  { table: 'card_flag', kind: 'flag', columns: ['note'] },
]

/** Parts of lists, each with a version of its own. */
const partsOfLists: readonly (Texts & { readonly list: string })[] = [
  { table: 'saved_list', kind: 'list', columns: ['title', 'purpose', 'intro'], list: 'id' },
  { table: 'saved_list_chapter', kind: 'list', columns: ['title', 'about'], list: 'list_id' },
  { table: 'saved_list_item', kind: 'list', columns: ['note'], list: 'list_id' },
]

interface Trees { readonly table: string, readonly column: string, readonly kind: WrittenKind, readonly isWords?: boolean }

/**
 * Texts kept as trees: what changed on cards, forms that were put off, what a merge can undo, and what tables and registers
 * said. `isWords`: of one field, and how a card is called and reached is its own.
 */
const trees: readonly Trees[] = [
  { table: 'card_change', column: 'changes', kind: 'history' }, { table: 'card_draft', column: 'typed', kind: 'draft' }, { table: 'card_merge', column: 'moved', kind: 'history' },
  { table: 'register_value', column: 'value', kind: 'history', isWords: true },
  ...['register_change', 'register_decision', 'register_question'].flatMap((table) => ['ours', 'said'].map((column): Trees => ({ table, column, kind: 'history', isWords: true }))),
  { table: 'import_run', column: 'changes', kind: 'history' },
  ...['head', 'preview'].map((column): Trees => ({ table: 'table_import', column, kind: 'draft' })),
]

const ofCard = sql`field not in ('name', 'email', 'phone', 'web')`

type Row = Readonly<Record<string, string | null>> & { readonly place: string }

/** Rows that may name the person; `ctid` finds a row of any table within the transaction. */
async function suspicious({ table, columns, looked = [] }: Texts, pattern: string, tx: Tx): Promise<Row[]> {
  const all = [...columns, ...looked]
  const said = sql.join(all.map((column) => sql.ref(`${table}.${column}`)))
  return (await sql<Row>`select ctid::text as place, ${said}${table === 'service_location' ? sql`, service_id` : sql``} from ${sql.table(table)}
    where concat_ws(' ', ${said}) ~* ${pattern} for update`.execute(tx)).rows
}

const isWhere = ({ place }: Row): RawBuilder<boolean> => sql<boolean>`ctid = ${place}::tid`

function clearedColumns(row: Row, columns: readonly string[], { clear }: Forgotten): [string, string][] {
  return columns.flatMap((column): [string, string][] => {
    const [before, after] = [row[column] ?? null, clear(row[column] ?? '')]
    return before === null || before === after ? [] : [[column, after]]
  })
}

/** Whether a person has to look: the name of the card, or how it is reached, is the person's too, or somebody of the surname is there. */
function isAlike(row: Row, { columns, looked = [] }: Texts, { clear, isAlike: alike }: Forgotten): boolean {
  return looked.some((column) => clear(row[column] ?? '') !== (row[column] ?? '')) || [...columns, ...looked].some((column) => alike(clear(row[column] ?? '')))
}

const setOf = (values: readonly [string, string][]) => sql.join(values.map(([column, text]) => sql`${sql.ref(column)} = ${text}`))

const paths: Readonly<Record<CardKind, string>> = { organisation: 'organizace', service: 'sluzby', location: 'organizace', contact: 'organizace' }

/** `isKnown`: everybody in the network may read it; a contact for fewer people is only counted. */
interface Card { readonly id: string, readonly version: number, readonly name: string, readonly owner: string, readonly isKnown: boolean }

async function cardAt(tx: Tx, kind: CardKind, row: Row): Promise<Card> {
  // A contact and a place are found on the page of their organisation.
  const own = kind === 'organisation' || kind === 'service'
  const { rows: [card] } = await sql<Card>`select k.id, k.version, ${own ? sql`k.name` : sql`o.name`} as name, ${own ? sql`k.id` : sql`o.id`} as owner,
    ${kind === 'contact' ? sql`k.visibility in ('network', 'public')` : sql`true`} as "isKnown"
    from ${sql.table(kind)} k ${own ? sql`` : sql`join organisation o on o.id = k.organisation_id`} where k.ctid = ${row.place}::tid`.execute(tx)
  if (!card) throw new Error(`A row of ${kind} went while it was locked`)
  return card
}

/** A card loses the name as by a change of hand whose values nobody keeps; whoever has its form open is told. */
async function forgetOnCard(tx: Tx, texts: Texts & { readonly kind: CardKind }, row: Row, forgotten: Forgotten, by: PersonId | null): Promise<WrittenPlace[]> {
  const { kind } = texts
  const { id, version, name, owner, isKnown } = await cardAt(tx, kind, row)
  const cleared = clearedColumns(row, texts.columns, forgotten)
  const at = isKnown ? { name: forgotten.clear(name), path: `/prace/sit/${paths[kind]}/${owner}` } : null
  if (cleared.length > 0) {
    await sql`update ${sql.table(kind)} set ${setOf(cleared)}, version = version + 1 where ${isWhere(row)}`.execute(tx)
    const changes = Object.fromEntries(Object.keys(fieldsOf(Object.fromEntries(cleared))).map((field) => [field, hiddenChange]))
    await keepChanges(tx, [{ kind, id, version: version + 1, by, origin: 'hand', changes }])
    if (kind === 'service') await refreshServices(tx, [id as ServiceId])
    if (kind === 'organisation') await refreshOrganisations(tx, [id as OrganisationId])
  }
  return [...(cleared.length > 0 ? [{ kind, at, state: 'cleared' as const }] : []), ...(isAlike(row, texts, forgotten) ? [{ kind, at, state: 'alike' as const }] : [])]
}

async function forgetInRow(tx: Tx, texts: Texts, row: Row, forgotten: Forgotten): Promise<WrittenPlace[]> {
  const cleared = clearedColumns(row, texts.columns, forgotten)
  if (cleared.length > 0) await sql`update ${sql.table(texts.table)} set ${setOf(cleared)} where ${isWhere(row)}`.execute(tx)
  const service = row['service_id'] ?? null
  if (service !== null && cleared.length > 0) await refreshServices(tx, [service as ServiceId])
  return placesOf(texts, row, cleared, forgotten)
}

const placesOf = (texts: Texts, row: Row, cleared: readonly [string, string][], forgotten: Forgotten): WrittenPlace[] => [
  ...(cleared.length > 0 ? [{ kind: texts.kind, at: null, state: 'cleared' as const }] : []),
  ...(isAlike(row, texts, forgotten) ? [{ kind: texts.kind, at: null, state: 'alike' as const }] : []),
]

/** A list changes as by hand, so that whoever has it open is told; the record says only that a name went. */
async function forgetInLists(tx: Tx, forgotten: Forgotten, pattern: string, by: PersonId | null): Promise<WrittenPlace[]> {
  const places: WrittenPlace[] = []
  const changed = new Set<ListId>()
  for (const { list, ...texts } of partsOfLists) {
    for (const row of await suspicious(texts, pattern, tx)) {
      const cleared = clearedColumns(row, texts.columns, forgotten)
      if (cleared.length > 0) changed.add(await clearPart(tx, texts.table, list, row, cleared))
      places.push(...placesOf(texts, row, cleared, forgotten))
    }
  }
  for (const id of changed) await touched(tx, by, id, 'forgotten')
  return places
}

/** Whose part it was. */
async function clearPart(tx: Tx, table: string, list: string, row: Row, cleared: readonly [string, string][]): Promise<ListId> {
  const { rows: [part] } = await sql<{ id: ListId }>`
    update ${sql.table(table)} set ${setOf(cleared)}, version = version + 1 where ${isWhere(row)} returning ${sql.ref(list)} as id`.execute(tx)
  if (!part) throw new Error(`A row of ${table} went while it was locked`)
  return part.id
}

async function forgetInTrees(tx: Tx, { clear }: Forgotten, pattern: string): Promise<WrittenPlace[]> {
  const places: WrittenPlace[] = []
  for (const { table, column, kind, isWords = false } of trees) {
    const { rows } = await sql<{ place: string, tree: unknown }>`select ctid::text as place, ${sql.ref(column)} as tree from ${sql.table(table)} where ${sql.ref(column)}::text ~* ${pattern} and ${isWords ? ofCard : sql`true`} for update`.execute(tx)
    for (const { place, tree } of rows) {
      const cleared = JSON.stringify(clearTree(tree, clear))
      if (cleared === JSON.stringify(tree)) continue
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${cleared}::jsonb where ctid = ${place}::tid`.execute(tx)
      places.push({ kind, at: null, state: 'cleared' })
    }
  }
  return places
}

/**
 * Somebody copied out of a contact goes from every text of the directory: cards and their history, drafts, flags and lists. The
 * name of a card, and a number or an address it is reached by, are the card's own: whoever looks after it decides.
 */
export const forgetInTexts: Forgetter = async (tx, forgotten, by) => {
  const { suspicious: pattern } = forgotten
  if (pattern === null) return []
  const places: WrittenPlace[] = []
  for (const texts of cards) for (const row of await suspicious(texts, pattern, tx)) places.push(...await forgetOnCard(tx, texts, row, forgotten, by))
  for (const texts of others) for (const row of await suspicious(texts, pattern, tx)) places.push(...await forgetInRow(tx, texts, row, forgotten))
  return [...places, ...await forgetInLists(tx, forgotten, pattern, by), ...await forgetInTrees(tx, forgotten, pattern)]
}
