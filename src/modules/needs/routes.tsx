import type { Admitted } from '#modules/access/index.ts'
import { guardedRoute } from '#modules/access/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readQuery } from '#web/form.ts'
import { page } from '#web/page.tsx'
import { type Order, orderFrom, pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { recordExport } from './commands.ts'
import { localNeedRoutes } from './localNeedRoutes.tsx'
import { mentionRoutes } from './mentionRoutes.tsx'
import { may } from './policy.ts'
import { codedMentions, countMentions, type MentionFilter, type MentionOrder, mentionOrders, mentionsIn, needsOf, newestFirst } from './queries.ts'
import { voicesByNeed } from './rules.ts'
import { mentionTable, needTable } from './tables.ts'
import { MentionsPage } from './views/MentionsPage.tsx'
import { NeedPage } from './views/NeedPage.tsx'
import { type HeardNeed, NeedsPage } from './views/NeedsPage.tsx'

const pageSize = 50
const mostExported = 20_000
const silence = { sources: 0, sectors: [] }

/** The tree of the ORP with its voices counted. */
async function heardNeeds(c: AppContext, orpCode: string): Promise<{ needs: HeardNeed[], mentionCount: number }> {
  const [needs, mentions] = await Promise.all([needsOf(c.var.db, orpCode), codedMentions(c.var.db, orpCode)])
  const voices = voicesByNeed(needs, mentions)
  return { needs: needs.map((need) => ({ ...need, voices: voices.get(need.id) ?? silence })), mentionCount: mentions.length }
}

async function needsPage(c: AppContext, { person, subject }: Admitted<OrpSubject>): Promise<Response> {
  return page(c, (
    <NeedsPage
      ui={c.var.ui} orp={subject} {...await heardNeeds(c, subject.code)} onlyHeard={c.req.query('zaznelo') !== undefined}
      mayRecord={may.writeMention(person, subject)} mayAddLeaf={may.addLocalNeed(person, subject)}
    />
  ))
}

function ancestorsOf(need: HeardNeed, needs: readonly HeardNeed[]): HeardNeed[] {
  const parent = needs.find(({ id }) => id === need.parentId)
  return parent ? [...ancestorsOf(parent, needs), parent] : []
}

async function needPage(c: AppContext, { person, scope, subject }: Admitted<OrpSubject>): Promise<Response> {
  const { needs } = await heardNeeds(c, subject.code)
  const need = needs.find(({ id }) => id === c.req.param('id'))
  if (!need) return notFoundPage(c)
  const mentions = await mentionsIn(c.var.db, scope, { orpCode: subject.code, needId: need.id }, { limit: pageSize, offset: 0 })
  return page(c, (
    <NeedPage
      ui={c.var.ui} orp={subject.code} need={need} above={ancestorsOf(need, needs)}
      below={needs.filter(({ parentId }) => parentId === need.id)} mentions={mentions} mayChange={(mention) => may.changeMention(person, mention)}
    />
  ))
}

function filterFrom(c: AppContext, orpCode: string): MentionFilter {
  const query = readQuery(c)
  return { orpCode, uncoded: firstOf(query, 'nezarazene') !== '', sector: firstOf(query, 'rezort') }
}

const orderOf = (c: AppContext): Order<MentionOrder> => orderFrom(readQuery(c), mentionOrders, newestFirst)

async function mentionsPage(c: AppContext, { person, scope, subject }: Admitted<OrpSubject>): Promise<Response> {
  const filter = filterFrom(c, subject.code)
  const number = pageFrom(readQuery(c))
  const [mentions, count] = await Promise.all([
    mentionsIn(c.var.db, scope, filter, { limit: pageSize, offset: (number - 1) * pageSize }, orderOf(c)), countMentions(c.var.db, scope, filter),
  ])
  return page(c, (
    <MentionsPage
      ui={c.var.ui} orp={subject} mentions={mentions} count={count} page={number} pages={Math.ceil(count / pageSize)} filter={filter} order={orderOf(c)}
      mayRecord={may.writeMention(person, subject)} mayChange={(mention) => may.changeMention(person, mention)}
    />
  ))
}

const inOrp = { find: chosenOrp, may: may.seeNeeds }

export const routes: readonly Route[] = [
  guardedRoute('get', '/prace/potreby', { ...inOrp, answer: needsPage }),
  guardedRoute('get', '/prace/potreby/tabulka/:format', {
    ...inOrp,
    async answer(c, { subject }) {
      const format = tableFormat(c.req.param('format'))
      const { needs } = await heardNeeds(c, subject.code)
      return format ? tableDownload(c, needTable(c.var.ui, subject.name, needs), format) : notFoundPage(c)
    },
  }),
  guardedRoute('get', '/prace/potreby/hlasy', { ...inOrp, answer: mentionsPage }),
  guardedRoute('get', '/prace/potreby/hlasy/tabulka/:format', {
    ...inOrp,
    async answer(c, { person, scope, subject }) {
      const format = tableFormat(c.req.param('format'))
      const mentions = await mentionsIn(c.var.db, scope, filterFrom(c, subject.code), { limit: mostExported, offset: 0 }, orderOf(c))
      if (!format) return notFoundPage(c)
      await recordExport(c.var.db, person.id, subject.code, mentions.length)
      return tableDownload(c, mentionTable(c.var.ui, subject.name, mentions), format)
    },
  }),
  ...mentionRoutes,
  ...localNeedRoutes,
  guardedRoute('get', '/prace/potreby/:id', { ...inOrp, answer: needPage }),
]
