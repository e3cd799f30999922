import type { SheetTable } from '#documents/table/sheetTable.ts'
import { firstOf, type Typed } from '#web/form.ts'
import { type Order, orderFrom } from '#web/parts/order.ts'
import { ordered, saying } from '#web/parts/wholeList.ts'
import type { Ui } from '#web/ui.ts'
import type { GrantRow, PersonRow } from './personQueries.ts'
import { type Role, roleCodes } from './roles.ts'
import { grantText, isValid } from './views/grantText.ts'
import { personState, personStates, type PersonStateName, stateWords } from './views/personState.ts'

/** A person with the roles that are valid today. */
export interface ListedPerson extends PersonRow { readonly valid: readonly GrantRow[], readonly state: PersonStateName }

const orders = { jmeno: ({ name }: ListedPerson) => name, email: ({ email }: ListedPerson) => email } as const
export type PersonOrder = keyof typeof orders

export interface PersonList {
  readonly persons: readonly ListedPerson[]
  /** Null is as they come: who left last. */
  readonly order: Order<PersonOrder> | null
  readonly isNarrowed: boolean
  /** States that somebody is in: only those are offered. */
  readonly states: readonly PersonStateName[]
}

const chosen = <Code extends string>(query: Typed, name: string, codes: readonly Code[]): Code | null => codes.find((code) => code === firstOf(query, name)) ?? null

/** The list as it is asked for: words of name or e-mail, a role held today, a state. */
export function personList(ui: Ui, query: Typed, persons: readonly PersonRow[], grants: readonly GrantRow[]): PersonList {
  const valid = Map.groupBy(grants.filter((grant) => isValid(grant, ui.today)), ({ personId }) => personId)
  const everybody = persons.map((person): ListedPerson => ({ ...person, valid: valid.get(person.id) ?? [], state: personState(person, ui.installation.demo) }))
  const [role, state] = [chosen<Role>(query, 'role', roleCodes), chosen(query, 'stav', personStates)]
  const found = saying(everybody, firstOf(query, 'q'), ({ name, email }) => `${name} ${email}`)
    .filter((person) => (role === null || person.valid.some((grant) => grant.role === role)) && (state === null || person.state === state))
  const isOrdered = firstOf(query, 'razeni') !== ''
  const order = isOrdered ? orderFrom(query, Object.keys(orders) as PersonOrder[], { by: 'jmeno', descending: false }) : null
  return { persons: order === null ? found : ordered(found, order, orders), order, isNarrowed: found.length < persons.length, states: personStates.filter((one) => everybody.some((person) => person.state === one)) }
}

/** The same as a table file. */
export function personTable(ui: Ui, persons: readonly ListedPerson[]): SheetTable {
  const { t } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language: ui.language, name: t('access:persons.title'),
    columns: [text(t('access:field.name')), text(t('access:field.email')), text(t('access:persons.grants')), text(t('access:persons.state'))],
    rows: persons.map(({ name, email, valid, state }) => [
      name, email, valid.map((grant) => grantText(ui, grant)).join('; ') || t('access:persons.noGrants'), stateWords(ui, state),
    ]),
  }
}
