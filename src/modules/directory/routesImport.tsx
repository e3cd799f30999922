import { withoutCredentials } from '#core/identifiers/httpsAddress.ts'
import { type Admitted, guardedRoute, type Person, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { readUpload } from '#web/upload.ts'
import { type ImportOrder, importServices, previewServices, rememberMapping } from './commands/importServices.ts'
import { guessMapping, importFields, type Mapping, mappingFor, missingFields } from './import/fields.ts'
import { largestTable } from './import/text.ts'
import { keepTable } from './commands/keepTable.ts'
import { type KeptTable, keptTable } from './kept.ts'
import { importTerritory, may } from './policy.ts'
import { importRunById, importRuns, mappingNamed, mappingNames } from './queries/importing.ts'
import { columnsPath } from './import/paths.ts'
import { sentTable } from './sentTable.ts'
import { ImportPage } from './views/import/ImportPage.tsx'
import { ImportRunPage } from './views/import/ImportRunPage.tsx'
import { MappingPage } from './views/import/MappingPage.tsx'
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

/** The mapping a form sent; a heading the table has not is no column. */
const mappingFrom = (typed: Typed, { table }: KeptTable): Mapping => mappingFor(table.header, Object.fromEntries(
  importFields.map(
    (field) => [field, firstOf(typed, `sloupec-${field}`)] as const,
  ).filter(([, heading]) => heading !== '')))

async function mappingPage(c: AppContext, { subject }: Admitted<KeptTable>): Promise<Response> {
  const name = firstOf(readQuery(c), 'mapovani')
  const remembered = name === '' ? null : await mappingNamed(c.var.db, name)
  const mapping = remembered ? mappingFor(subject.table.header, remembered) : guessMapping(subject.table.header)
  const typed: Typed = { ...written(mapping), remember: [remembered ? name : ''] }
  return page(c, <MappingPage ui={c.var.ui} kept={subject} typed={typed} />)
}

function orderFrom(typed: Typed, person: Person, kept: KeptTable): ImportOrder {
  return {
    fileName: kept.name, bytes: kept.bytes, table: kept.table, mapping: mappingFrom(typed, kept),
    orpCodes: importTerritory(person),
    overwrites: firstOf(typed, 'overwrites') !== '', acceptsDoubts: firstOf(typed, 'doubts') !== '',
  }
}

const longestName = 80

async function preview(c: AppContext, { person, subject }: Admitted<KeptTable>): Promise<Response> {
  const typed = await readForm(c)
  const order = orderFrom(typed, person, subject)
  const missing = missingFields(order.mapping)
  if (missing.length > 0) {
    const problems: Problems = Object.fromEntries(
      missing.map((field) => [`sloupec-${field}`, 'directory:problem.column']),
    )
    return page(c, <MappingPage ui={c.var.ui} kept={subject} typed={typed} problems={problems} />, 422)
  }
  const name = firstOf(typed, 'remember').trim().slice(0, longestName)
  if (name !== '') await rememberMapping(c.var.db, person.id, name, order.mapping)
  const plan = await previewServices(c.var.db, order)
  return page(c, <PreviewPage ui={c.var.ui} kept={subject} plan={plan} typed={typed} />)
}

async function write(c: AppContext, { person, subject }: Admitted<KeptTable>): Promise<Response> {
  const order = orderFrom(await readForm(c), person, subject)
  if (missingFields(order.mapping).length > 0) return redirectWith(c, columnsPath(subject))
  const { run } = await importServices(c.var.db, person.id, order)
  return redirectWith(c, `${home}/zaznam/${run}`, 'saved')
}

const everyone = { find: () => ({}), may: may.importCards }
const oneTable = { find: findKept, may: may.importCards }

export const importRoutes: readonly Route[] = [
  guardedRoute('get', home, { ...everyone, answer: (c) => importPage(c) }),
  { ...guardedRoute('post', home, { ...everyone, answer: upload }), bodyLimit: largestTable + 64 * 1024 },
  guardedRoute('get', `${home}/zaznam/:id`, {
    find: (c) => importRunById(c.var.db, c.req.param('id') ?? ''), may: may.importCards,
    answer: (c, { subject }) => page(c, <ImportRunPage ui={c.var.ui} {...subject} />),
  }),
  guardedRoute('get', `${home}/:file`, { ...oneTable, answer: mappingPage }),
  guardedRoute('post', `${home}/:file/nahled`, { ...oneTable, answer: preview }),
  guardedRoute('post', `${home}/:file/nacist`, { ...oneTable, answer: write }),
]
