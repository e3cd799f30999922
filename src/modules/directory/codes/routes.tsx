import { type Admitted, audit, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, readQuery } from '#web/form.ts'
import { page } from '#web/page.tsx'
import { pageFrom } from '#web/parts/order.ts'
import type { Route } from '#web/route.ts'
import { entriesOf } from '../codelists/inForce.ts'
import { codeLists, listBySlug, type ListName, listNames, shippedLists } from '../codelists/registry.ts'
import { may } from '../policy.ts'
import { may as mayOfRegisters } from '../registers/policy.ts'
import { changeRoutes } from './changeRoutes.tsx'
import { codeListTable } from './documents.ts'
import { freshCodes } from './kept.ts'
import { listsPath } from './paths.ts'
import { changesOfList, lastChanges, lastChangesIn } from './queries/changes.ts'
import { entriesFound } from './search.ts'
import { usesOf } from './queries/usage.ts'
import { CodeListPage } from './views/CodeListPage.tsx'
import { CodeListsPage } from './views/CodeListsPage.tsx'

const pageSize = 20

async function lists(c: AppContext, { person, scope }: Admitted<object>): Promise<Response> {
  await freshCodes(c.var.db, c.var.ui.today)
  const words = firstOf(readQuery(c), 'q').trim().slice(0, 100)
  const last = await lastChanges(c.var.db, scope)
  const summaries = listNames.map((name) => ({ name, entries: [...entriesOf(shippedLists[name]).values()], last: last.get(name) ?? null }))
  return page(c, <CodeListsPage ui={c.var.ui} summaries={summaries} words={words} found={words === '' ? null : entriesFound(words)} mayTeach={mayOfRegisters.teachCodes(person, {})} />)
}

interface FoundList { readonly list: ListName }

async function findList(c: AppContext): Promise<FoundList | null> {
  await freshCodes(c.var.db, c.var.ui.today)
  const list = listBySlug(c.req.param('ciselnik') ?? '')
  return list === null ? null : { list }
}

async function listPage(c: AppContext, { person, scope, subject: { list } }: Admitted<FoundList>): Promise<Response> {
  const { db, ui } = c.var
  const at = pageFrom(readQuery(c))
  const [uses, last, { changes, total }] = await Promise.all([
    usesOf(db, list), lastChangesIn(db, scope, list), changesOfList(db, scope, list, { limit: pageSize, offset: (at - 1) * pageSize }),
  ])
  const entries = [...entriesOf(shippedLists[list]).values()].map((entry) => ({ entry, uses: uses.get(entry.code) ?? 0, last: last.get(entry.code) ?? null }))
  return page(c, (
    <CodeListPage
      ui={ui} list={list} rules={codeLists[list]} rows={entries} changes={changes} page={at} pages={Math.max(1, Math.ceil(total / pageSize))}
      mayChange={may.changeCodeLists(person, {})}
    />
  ))
}

async function table(c: AppContext, { person, subject: { list } }: Admitted<FoundList>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const { db, ui } = c.var
  const sheet = codeListTable(ui, list, await usesOf(db, list))
  await audit(db, { by: person.id, action: 'directory.export', subject: { kind: 'code_list', id: list }, details: { format } })
  return tableDownload(c, sheet, format)
}

const oneList = { find: findList, may: may.seeCodeLists }

export const codeRoutes: readonly Route[] = [
  guardedRoute('get', listsPath, { find: () => ({}), may: may.seeCodeLists, answer: lists }),
  guardedRoute('get', `${listsPath}/:ciselnik`, { ...oneList, answer: listPage }),
  guardedRoute('get', `${listsPath}/:ciselnik/tabulka/:format`, { ...oneList, answer: table }),
  ...changeRoutes,
]
