import { withoutCredentials } from '#core/identifiers/httpsAddress.ts'
import { type Admitted, guardedRoute, type Person, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { readUpload } from '#web/upload.ts'
import { type ImportOrder, importServices, previewServices, rememberMapping } from './commands/importServices.ts'
import { leftOutList, leftOutRows, sampleTable } from './import/documents.ts'
import { importFields, type Mapping, mappingFor, missingFields } from './import/fields.ts'
import { guessMapping } from './import/headings.ts'
import { largestTable } from './import/text.ts'
import type { Rejected } from './import/trouble.ts'
import { unsaidFrom, usualUnsaid } from './import/unsaid.ts'
import { keepTable } from './commands/keepTable.ts'
import { type KeptTable, keptTable } from './kept.ts'
import { importTerritory, may } from './policy.ts'
import { importRunById, importRuns, mappingNamed, mappingNames, mappingOf, uncountedOf } from './queries/importing.ts'
import { columnsPath } from './import/paths.ts'
import { sentTable } from './sentTable.ts'
import { ImportPage } from './views/import/ImportPage.tsx'
import { ImportRunPage } from './views/import/ImportRunPage.tsx'
import { MappingPage, type Remembered } from './views/import/MappingPage.tsx'
import { PreviewPage } from './views/import/PreviewPage.tsx'

const home = '/prace/sit/import'

interface Refused { readonly typed: Typed, readonly problems: Problems }

async function importPage(c: AppContext, refused?: Refused): Promise<Response> {
  const [mappings, runs] = await Promise.all([mappingNames(c.var.db), importRuns(c.var.db)])
  const { typed, problems } = refused ?? {}
  return page(c, (
    <ImportPage ui={c.var.ui} mappings={mappings} runs={runs} takesAddress={c.var.outside.addresses} typed={typed} problems={problems} />
  ), problems ? 422 : 200)
}

/** Keeps the file and goes on to its columns, which have an address of their own: nothing is sent twice. */
async function upload(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const sent = await readUpload(c, { files: 1, fileSize: largestTable })
  if (!sent.ok) {
    return importPage(
      c, { typed: {}, problems: { file: sent.reason === 'too-large' ? 'directory:trouble.tooLarge' : 'directory:problem.upload' } },
    )
  }
  const { typed, files } = sent.value
  const file = await sentTable(c.var.outside, typed, files[0])
  if (!file.ok) return importPage(c, { typed: { ...typed, address: [withoutCredentials(firstOf(typed, 'address'))] }, problems: file.reason })
  const id = await keepTable(c.var.db, c.var.files, person.id, file.value)
  const mapping = firstOf(typed, 'mapping')
  return redirectWith(c, `${home}/${id}?${new URLSearchParams(mapping === '' ? {} : { mapovani: mapping }).toString()}`)
}

/** The sheet is part of the address, so that every step reads the same one. */
const findKept = (c: AppContext, scope: Scope): Promise<KeptTable | null> =>
  keptTable(c.var.files, scope.personId, c.req.param('file') ?? '', firstOf(readQuery(c), 'list') || null)

const written = (mapping: Mapping): Typed =>
  Object.fromEntries(Object.entries(mapping).map(([field, heading]) => [`sloupec-${field}`, [heading]]))

const writtenUnsaid: Typed = Object.fromEntries(Object.entries(usualUnsaid).map(([field, code]) => [`jinak-${field}`, code === null ? [] : [code]]))

/** The mapping a form sent; a heading the table has not is no column. */
const mappingFrom = (typed: Typed, { table }: KeptTable): Mapping => mappingFor(table.header, Object.fromEntries(
  importFields.map(
    (field) => [field, firstOf(typed, `sloupec-${field}`)] as const,
  ).filter(([, heading]) => heading !== '')))

interface ChosenMapping extends Remembered { readonly mapping: Mapping }

/** The mapping the address asks for; where it asks for none, the one remembered from a table of the same headings, else by guess. */
async function chosenMapping(c: AppContext, { table }: KeptTable): Promise<ChosenMapping> {
  const { header } = table
  const asked = readQuery(c)['mapovani']?.[0]
  const names = await mappingNames(c.var.db)
  const found = asked === undefined ? await mappingOf(c.var.db, header) : await askedMapping(c, asked)
  if (!found) return { mapping: guessMapping(table), names, used: null, isRecognised: false }
  const isRecognised = asked === undefined
  return {
    mapping: mappingFor(header, found.mapping), used: found.name, isRecognised,
    names: isRecognised ? [found.name, ...names.filter((name) => name !== found.name)] : names,
  }
}

async function askedMapping(c: AppContext, name: string): Promise<{ readonly name: string, readonly mapping: Mapping } | null> {
  const mapping = name === '' ? null : await mappingNamed(c.var.db, name)
  return mapping && { name, mapping }
}

async function mappingPage(c: AppContext, { subject }: Admitted<KeptTable>): Promise<Response> {
  const { mapping, ...remembered } = await chosenMapping(c, subject)
  const typed: Typed = { ...written(mapping), ...writtenUnsaid, remember: [remembered.used ?? ''] }
  return page(c, <MappingPage ui={c.var.ui} kept={subject} mapping={mapping} typed={typed} remembered={remembered} />)
}

function orderFrom(typed: Typed, person: Person, kept: KeptTable): ImportOrder {
  return {
    fileName: kept.name, bytes: kept.bytes, table: kept.table, mapping: mappingFrom(typed, kept),
    orpCodes: importTerritory(person),
    overwrites: firstOf(typed, 'overwrites') !== '', acceptsDoubts: firstOf(typed, 'doubts') !== '',
    unsaid: unsaidFrom((field) => firstOf(typed, `jinak-${field}`)),
  }
}

const longestName = 80

/** What is remembered is read by every networker: the name, and the headings, which may be a row of data where a table has none. */
const guardRemembered = (typed: Typed, name: string, { table: { header } }: KeptTable): Guarded =>
  guardTyped({ ...typed, remember: [name === '' ? '' : [name, ...header].join('\n')] }, { remember: [] })

async function preview(c: AppContext, { person, subject }: Admitted<KeptTable>): Promise<Response> {
  const typed = await readForm(c)
  const order = orderFrom(typed, person, subject)
  const missing: Problems = Object.fromEntries(missingFields(order.mapping).map((field) => [`sloupec-${field}`, 'directory:problem.column']))
  const name = firstOf(typed, 'remember').trim().slice(0, longestName)
  const guarded = guardRemembered(typed, name, subject)
  const problems = { ...missing, ...guarded.problems }
  if (Object.keys(problems).length > 0 || !isClean(guarded)) {
    return page(c, <MappingPage ui={c.var.ui} kept={subject} mapping={order.mapping} typed={typed} problems={problems} guarded={guarded} />, 422)
  }
  if (name !== '') await rememberMapping(c.var.db, person.id, name, { mapping: order.mapping, header: subject.table.header })
  const plan = await previewServices(c.var.db, order)
  return page(c, <PreviewPage ui={c.var.ui} kept={subject} order={order} plan={plan} typed={typed} />)
}

/** Rows the table would leave out, as they came, with their reasons. Nothing is written. */
async function leftOut(c: AppContext, { person, subject }: Admitted<KeptTable>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  const order = orderFrom(await readForm(c), person, subject)
  if (format === null) return notFoundPage(c)
  if (missingFields(order.mapping).length > 0) return redirectWith(c, columnsPath(subject))
  const { rejected } = await previewServices(c.var.db, order)
  return tableDownload(c, leftOutRows(c.var.ui, subject.table, rejected), format)
}

async function leftOutOfRun(c: AppContext, { subject: { rejected } }: Admitted<{ readonly rejected: readonly Rejected[] }>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  return format === null ? notFoundPage(c) : tableDownload(c, leftOutList(c.var.ui, rejected), format)
}

/** An ORP bears the name of its town, so the example lies where the networker works. */
async function sample(c: AppContext): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  const { ui } = c.var
  return format === null ? notFoundPage(c) : tableDownload(c, sampleTable(ui, ui.territory?.name ?? 'Hlinsko'), format)
}

async function write(c: AppContext, { person, subject }: Admitted<KeptTable>): Promise<Response> {
  const order = orderFrom(await readForm(c), person, subject)
  if (missingFields(order.mapping).length > 0) return redirectWith(c, columnsPath(subject))
  const { run } = await importServices(c.var.db, person.id, order)
  return redirectWith(c, `${home}/zaznam/${run}`, 'saved')
}

const everyone = { find: () => ({}), may: may.importCards }
const oneRun = { find: (c: AppContext) => importRunById(c.var.db, c.req.param('id') ?? ''), may: may.importCards }
const oneTable = { find: findKept, may: may.importCards }

export const importRoutes: readonly Route[] = [
  guardedRoute('get', home, { ...everyone, answer: (c) => importPage(c) }),
  { ...guardedRoute('post', home, { ...everyone, answer: upload }), bodyLimit: largestTable + 64 * 1024 },
  guardedRoute('get', `${home}/zaznam/:id`, {
    ...oneRun, answer: async (c, { subject }) =>
      page(c, <ImportRunPage ui={c.var.ui} {...subject} uncounted={await uncountedOf(c.var.db, subject.run.id)} />),
  }),
  guardedRoute('get', `${home}/zaznam/:id/vynechane/:format`, { ...oneRun, answer: leftOutOfRun }),
  guardedRoute('get', `${home}/vzor/:format`, { ...everyone, answer: sample }),
  guardedRoute('get', `${home}/:file`, { ...oneTable, answer: mappingPage }),
  guardedRoute('post', `${home}/:file/nahled`, { ...oneTable, answer: preview }),
  guardedRoute('post', `${home}/:file/vynechane/:format`, { ...oneTable, answer: leftOut }),
  guardedRoute('post', `${home}/:file/nacist`, { ...oneTable, answer: write }),
]
