import { type Person, personOf, scopeOf } from '#modules/access/index.ts'
import type { AppContext, Named, Namer } from '#web/context.ts'
import { isListName } from './codelists/registry.ts'
import { listPath } from './codes/paths.ts'
import { queuePath } from './duplicates/paths.ts'
import { may } from './policy.ts'
import { type CardRow, locationCards, namedCards, namedContacts, namedFlags, namedImports, namedLists, namedRequests, namedRuns } from './queries/named.ts'
import { may as mayOfRegisters } from './registers/policy.ts'
import { differencesPath, questionPath, questionsPath, runPath } from './registers/paths.ts'
import { leavingPath } from './retention/paths.ts'

type Names = readonly (readonly [string, Named])[]

/** Names only for somebody whom the policy lets near the cards; nobody else asks. */
const forReaders = (name: (c: AppContext, ids: readonly string[], reader: Person) => Promise<Names>): Namer => async (c, ids) => {
  const reader = personOf(c)
  return new Map(reader && may.readCards(reader, {}) ? await name(c, ids, reader) : [])
}

const organisationPath = (id: string): string => `/prace/sit/organizace/${id}`

/** Where the card and its changes open. */
const cardAt = (title: string, path: string): Named => ({ title, path, history: `${path}/historie` })

const byOrganisation = (rows: readonly CardRow[], part: string): Names =>
  rows.map(({ id, name, organisationId }) => [id, { title: name, path: `${organisationPath(organisationId)}${part}` }])

const organisation = forReaders(async (c, ids) => (await namedCards(c.var.db, 'organisation', ids)).map(({ id, name }) => [id, cardAt(name, organisationPath(id))]))
const service = forReaders(async (c, ids) => (await namedCards(c.var.db, 'service', ids)).map(({ id, name }) => [id, cardAt(name, `/prace/sit/sluzby/${id}`)]))

/** A place is called by itself and its organisation; a confidential one by the organisation alone, a contact by its service and organisation. */
const location = forReaders(async (c, ids) => 
  byOrganisation(await locationCards(c.var.db, ids), '#mista').map(([id, named]) => [id, { ...named, history: `/prace/sit/mista/${id}/historie` }] as const))
const contact = forReaders(async (c, ids) => byOrganisation(await namedContacts(c.var.db, ids), ''))

/** What somebody said is wrong is told on the card. */
const flag = forReaders(async (c, ids) => (await namedFlags(c.var.db, ids)).map(({ id, name, organisationId, serviceId }) =>
  [id, { title: name, path: serviceId === null ? organisationPath(organisationId) : `/prace/sit/sluzby/${serviceId}` }]))

/** Lists that are pages of the room are logged by a word of theirs. */
const pages = (c: AppContext): ReadonlyMap<string, Named> => {
  const { t } = c.var.ui
  return new Map([
    ['organizace', { title: t('directory:organisations.title'), path: '/prace/sit/organizace' }],
    ['sluzby', { title: t('directory:services.title'), path: '/prace/sit/sluzby' }],
    ['overovani', { title: t('freshness:doubts.title'), path: '/prace/sit/overovani' }],
    ['differences', { title: t('registers:differences.menu'), path: differencesPath }],
    ['zmizi', { title: t('retention:leaving.title'), path: leavingPath }],
    ['seznamy', { title: t('lists:title'), path: '/prace/sit/seznamy' }],
    ['dotazy', { title: t('registers:questions.title'), path: questionsPath }],
    ['sledovane', { title: t('freshness:watch.title'), path: '/prace/sit/sledovane' }],
    ['duplicity', { title: t('duplicates:queue.title'), path: queuePath }],
  ])
}

const list = forReaders(async (c, ids, reader) => {
  const own = await namedLists(c.var.db, scopeOf(reader), ids)
  return [...[...pages(c)].filter(([word]) => ids.includes(word)), ...own.map(({ id, name }) => [id, { title: name, path: `/prace/sit/seznamy/${id}` }] as const)]
})

const codeList = forReaders((c, ids, reader) => Promise.resolve(ids.filter(isListName).map((name) =>
  [name, { title: c.var.ui.t(`codes:list.${name}.name`), path: may.seeCodeLists(reader, {}) ? listPath(name) : null }])))

const importRun = forReaders(async (c, ids, reader) => may.importCards(reader, {})
  ? (await namedImports(c.var.db, ids)).map(({ id, name }) => [id, { title: name, path: `/prace/sit/import/zaznam/${id}` }]) : [])

const registerRun = forReaders(async (c, ids, reader) => (await namedRuns(c.var.db, ids)).map((run) =>
  [run.id, { title: c.var.ui.t(`registers:source.${run.source}`), path: run.source !== 'table' && mayOfRegisters.seeRegisterRun(reader, { run }) ? runPath(run.id) : null }]))

const registerRequest = forReaders(async (c, ids, reader) => (await namedRequests(c.var.db, ids)).map(({ id, name }) =>
  [id, { title: name, path: mayOfRegisters.seeDifferences(reader, {}) ? questionPath(id) : null }]))

export const namers = { organisation, service, location, contact, flag, list, codeList, importRun, registerRun, registerRequest }
