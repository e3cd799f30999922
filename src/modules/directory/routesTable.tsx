import type { JobRun } from '#jobs/runs.ts'
import { type Admitted, guardedRoute, type Person, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { rememberMapping } from './commands/importServices.ts'
import { chooseColumns, chooseSheet } from './commands/tableImports.ts'
import { choiceFrom, type TableChoice, typedOf, usualChoice } from './import/choice.ts'
import { leftOutRows } from './import/documents.ts'
import { type Mapping, mappingFor, missingFields } from './import/fields.ts'
import { tableIn } from './import/foundTable.ts'
import { tableReadingKind, tableWritingKind } from './import/job.ts'
import { importPath, recordPath, tablePath } from './import/paths.ts'
import type { TableHead } from './import/tableHead.ts'
import { type TableImport, tableState } from './import/tableImport.ts'
import { may } from './policy.ts'
import { mappingNamed, mappingNames, mappingOf } from './queries/importing.ts'
import { tableImportById } from './queries/tableImports.ts'
import { discardRun } from './registers/commands/runs.ts'
import { hasFile } from './registers/rules.ts'
import { importProgress } from './views/import/importProgress.ts'
import { MappingPage, type Remembered } from './views/import/MappingPage.tsx'
import { PreviewPage } from './views/import/PreviewPage.tsx'
import { TableStatePage } from './views/import/TableStatePage.tsx'

// One table from its columns to its writing: each step is an address, only for whoever sent the table.

/** Most tables are read and written sooner than anybody would look at a page of waiting. */
const patience = 2500

/** Asks for work on a table and waits a moment for its end. */
export async function workOnTable(c: AppContext, kind: string, run: string, person: Person): Promise<void> {
  const job = await c.var.jobs.enqueue(kind, run, { run }, person.id)
  await c.var.jobs.settled(job, patience)
}

const findTable = (c: AppContext, scope: Scope): Promise<TableImport | null> => tableImportById(c.var.db, c.req.param('table') ?? '', scope.personId)

/** The last work on a table: writing, when it came to that. */
export const workOn = async (c: AppContext, { run: { id, stagedAt } }: TableImport): Promise<JobRun | null> =>
  c.var.jobs.latest(stagedAt === null ? tableReadingKind : tableWritingKind, id)

/** Where the table stands, as a page, or as data for the page that asks again by itself. */
async function tablePage(c: AppContext, admitted: Admitted<TableImport>): Promise<Response> {
  const { subject } = admitted
  const { ui } = c.var
  const last = await workOn(c, subject)
  if (c.req.header('accept') === 'application/json') return c.json(importProgress(ui, last))
  const state = tableState(subject, last)
  const { run, choice, preview, head, importId } = subject
  if (importId !== null) return redirectWith(c, recordPath(importId))
  if (state === 'columns' && head) return mappingPage(c, admitted, head, last)
  if (state === 'staged' && choice && preview) return page(c, <PreviewPage ui={ui} run={run} choice={choice} preview={preview} failure={last?.failure ?? null} />)
  return page(c, <TableStatePage ui={ui} run={run} state={state} work={last} />)
}

interface ChosenMapping extends Remembered { readonly mapping: Mapping }

/** The mapping the address or the sender asks for; where none is, the one remembered from a table of the same headings, else by guess. */
async function chosenMapping(c: AppContext, { askedMapping }: TableImport, head: TableHead): Promise<ChosenMapping> {
  const { header, guess } = head
  const asked = readQuery(c)['mapovani']?.[0] ?? askedMapping ?? undefined
  const names = await mappingNames(c.var.db)
  const found = asked === undefined ? await mappingOf(c.var.db, header) : await askedFor(c, asked)
  if (!found) return { mapping: guess, names, used: null, isRecognised: false }
  const isRecognised = asked === undefined
  return {
    mapping: mappingFor(header, found.mapping), used: found.name, isRecognised,
    names: isRecognised ? [found.name, ...names.filter((name) => name !== found.name)] : names,
  }
}

async function askedFor(c: AppContext, name: string): Promise<{ readonly name: string, readonly mapping: Mapping } | null> {
  const mapping = name === '' ? null : await mappingNamed(c.var.db, name)
  return mapping && { name, mapping }
}

/** The columns of a table: as they were chosen, else as they are remembered or guessed. */
async function mappingPage(c: AppContext, { subject }: Admitted<TableImport>, head: TableHead, last: JobRun | null): Promise<Response> {
  const chosen = await chosenMapping(c, subject, head)
  const { mapping, ...remembered } = chosen
  const choice = subject.choice !== null && readQuery(c)['mapovani'] === undefined ? subject.choice : usualChoice(mapping, remembered.used)
  return page(c, (
    <MappingPage
      ui={c.var.ui} run={subject.run} head={head} mapping={choice.mapping} typed={typedOf(choice)} remembered={remembered} failure={last?.failure ?? null}
    />
  ))
}

/** Columns to be chosen anew: also of a table that was compared already. */
async function columns(c: AppContext, admitted: Admitted<TableImport>): Promise<Response> {
  const { subject } = admitted
  const last = await workOn(c, subject)
  return subject.head && isOpen(subject, last) ? mappingPage(c, admitted, subject.head, null) : redirectWith(c, tablePath(subject.run.id))
}

const isOpen = (subject: TableImport, last: JobRun | null): boolean => ['columns', 'staged'].includes(tableState(subject, last))

/** What is remembered is read by every networker: the name, and the headings, which may be a row of data where a table has none. */
const guardRemembered = (typed: Typed, { remember }: TableChoice, { header }: TableHead): Guarded =>
  guardTyped({ ...typed, remember: [remember === null ? '' : [remember, ...header].join('\n')] }, { remember: [] })

async function choose(c: AppContext, { person, subject }: Admitted<TableImport>): Promise<Response> {
  const { db, ui } = c.var
  const { run, head } = subject
  if (!head || !isOpen(subject, await workOn(c, subject))) return redirectWith(c, tablePath(run.id))
  const typed = await readForm(c)
  const choice = choiceFrom(typed, head)
  const missing: Problems = Object.fromEntries(missingFields(choice.mapping, choice.target).map((field) => [`sloupec-${field}`, 'directory:problem.column']))
  const guarded = guardRemembered(typed, choice, head)
  const problems = { ...missing, ...guarded.problems }
  if (Object.keys(problems).length > 0 || !isClean(guarded)) {
    return page(c, <MappingPage ui={ui} run={run} head={head} mapping={choice.mapping} typed={typed} problems={problems} guarded={guarded} />, 422)
  }
  if (choice.remember !== null) await rememberMapping(db, person.id, choice.remember, { mapping: choice.mapping, header: head.header })
  await chooseColumns(db, run.id, choice)
  await workOnTable(c, tableReadingKind, run.id, person)
  return redirectWith(c, tablePath(run.id))
}

/** Another sheet of the workbook has other columns, so it is chosen before them. */
async function sheet(c: AppContext, { person, subject }: Admitted<TableImport>): Promise<Response> {
  const { run, head } = subject
  const name = firstOf(await readForm(c), 'list')
  if (head?.sheets.includes(name) && isOpen(subject, await workOn(c, subject))) {
    await chooseSheet(c.var.db, run.id, name)
    await workOnTable(c, tableReadingKind, run.id, person)
  }
  return redirectWith(c, tablePath(run.id))
}

async function write(c: AppContext, { person, subject }: Admitted<TableImport>): Promise<Response> {
  const { run } = subject
  if (tableState(subject, await workOn(c, subject)) === 'staged') await workOnTable(c, tableWritingKind, run.id, person)
  const written = await tableImportById(c.var.db, run.id, person.id)
  return written?.importId == null ? redirectWith(c, tablePath(run.id)) : redirectWith(c, recordPath(written.importId), 'saved')
}

async function cancel(c: AppContext, { subject }: Admitted<TableImport>): Promise<Response> {
  const last = await workOn(c, subject)
  if (last) await c.var.jobs.cancel(last.id)
  return redirectWith(c, tablePath(subject.run.id))
}

async function again(c: AppContext, { person, subject }: Admitted<TableImport>): Promise<Response> {
  if (hasFile(subject.run) && tableState(subject, await workOn(c, subject)) === 'failed') await workOnTable(c, tableReadingKind, subject.run.id, person)
  return redirectWith(c, tablePath(subject.run.id))
}

async function discard(c: AppContext, { person, subject }: Admitted<TableImport>): Promise<Response> {
  const state = tableState(subject, await workOn(c, subject))
  if (['columns', 'staged', 'failed'].includes(state)) await discardRun(c.var.db, c.var.files, person.id, subject.run.id)
  return redirectWith(c, importPath)
}

/** Rows the table would leave out, as they came, with their reasons. */
async function leftOut(c: AppContext, { subject: { run, preview, sheet: chosen } }: Admitted<TableImport>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  const file = run.fileId && await c.var.files.open(run.fileId)
  if (format === null || preview === null || !file) return notFoundPage(c)
  const found = await tableIn(new Uint8Array(await new Response(file.stream).arrayBuffer()), chosen)
  return found.ok ? tableDownload(c, leftOutRows(c.var.ui, found.value.table, preview.rejected), format) : notFoundPage(c)
}

const oneTable = { find: findTable, may: may.importCards }
const atTable = tablePath(':table')

export const tableRoutes: readonly Route[] = [
  guardedRoute('get', atTable, { ...oneTable, answer: tablePage }),
  guardedRoute('get', `${atTable}/sloupce`, { ...oneTable, answer: columns }),
  guardedRoute('post', `${atTable}/list`, { ...oneTable, answer: sheet }),
  guardedRoute('post', `${atTable}/nahled`, { ...oneTable, answer: choose }),
  guardedRoute('post', `${atTable}/nacist`, { ...oneTable, answer: write }),
  guardedRoute('post', `${atTable}/zrusit`, { ...oneTable, answer: cancel }),
  guardedRoute('post', `${atTable}/znovu`, { ...oneTable, answer: again }),
  guardedRoute('post', `${atTable}/zahodit`, { ...oneTable, answer: discard }),
  guardedRoute('get', `${atTable}/vynechane/:format`, { ...oneTable, answer: leftOut }),
]
