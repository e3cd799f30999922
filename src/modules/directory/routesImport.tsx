import { withoutCredentials } from '#core/identifiers/httpsAddress.ts'
import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, parseForm, type Problems, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { readUpload } from '#web/upload.ts'
import { beginTable, forgetTable, type SentTable } from './commands/tableImports.ts'
import { leftOutList, sampleTable } from './import/documents.ts'
import { tableReadingKind } from './import/job.ts'
import { importPath, recordPath, tablePath } from './import/paths.ts'
import { refusalWords } from './import/refusal.ts'
import { tableState } from './import/tableImport.ts'
import { largestTable } from './import/text.ts'
import type { Rejected } from './import/trouble.ts'
import { TableInput } from './input/table.ts'
import { may } from './policy.ts'
import { importRunById, importRuns, mappingNames, uncountedOf } from './queries/importing.ts'
import { openTableImports, tableImportById } from './queries/tableImports.ts'
import { tableRoutes, workOn, workOnTable } from './routesTable.tsx'
import { ImportPage } from './views/import/ImportPage.tsx'
import { ImportRunPage } from './views/import/ImportRunPage.tsx'

interface Refused { readonly typed: Typed, readonly problems: Problems }

async function importPage(c: AppContext, { person }: Admitted<object>, refused?: Refused): Promise<Response> {
  const { db, ui, outside } = c.var
  const [mappings, runs, open] = await Promise.all([mappingNames(db), importRuns(db), openTableImports(db, person.id)])
  const waiting = await Promise.all(open.map(async (sent) => ({ sent, state: tableState(sent, await workOn(c, sent)) })))
  const { typed, problems } = refused ?? {}
  return page(c, (
    <ImportPage ui={ui} mappings={mappings} runs={runs} open={waiting} takesAddress={outside.addresses} typed={typed} problems={problems} />
  ), problems ? 422 : 200)
}

/** Keeps the file, or its address, and asks for its reading; the table has an address of its own, so nothing is sent twice. */
async function upload(c: AppContext, admitted: Admitted<object>): Promise<Response> {
  const sent = await readUpload(c, { files: 1, fileSize: largestTable })
  if (!sent.ok) {
    return importPage(
      c, admitted, { typed: {}, problems: { file: sent.reason === 'too-large' ? 'directory:trouble.tooLarge' : 'directory:problem.upload' } },
    )
  }
  const { typed, files } = sent.value
  const table = sentTable(c, typed, files[0])
  const shown = { ...typed, address: [withoutCredentials(firstOf(typed, 'address'))] }
  if ('problems' in table) return importPage(c, admitted, { typed: shown, problems: table.problems })
  const run = await beginTable(c.var.db, c.var.files, admitted.person.id, table)
  await workOnTable(c, tableReadingKind, run, admitted.person)
  const refused = (await tableImportById(c.var.db, run, admitted.person.id))?.run.refused ?? null
  if (refused === null) return redirectWith(c, tablePath(run))
  // What cannot be read at all was told at once: nothing of it stays.
  await forgetTable(c.var.db, c.var.files, run)
  return importPage(c, admitted, { typed: shown, problems: { [table.file ? 'file' : 'address']: refusalWords(refused) } })
}

/** The table somebody sent, or wrote the address of; else what is wrong, at its field. */
function sentTable(c: AppContext, typed: Typed, file: { readonly name: string, readonly mediaType: string, readonly bytes: Uint8Array } | undefined): SentTable | { readonly problems: Problems } {
  const { addresses } = c.var.outside
  const input = parseForm(TableInput, addresses ? typed : {})
  if (!input.ok) return { problems: input.problems }
  const { address } = input.value
  const askedMapping = firstOf(typed, 'mapping') || null
  if (address === null) return file ? { name: file.name, address, file, askedMapping } : { problems: { file: addresses ? 'directory:problem.noTable' : 'directory:problem.noFile' } }
  return file ? { problems: { address: 'directory:problem.twoTables' } } : { name: address, address, file: null, askedMapping }
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

const everyone = { find: () => ({}), may: may.importCards }
const oneRun = { find: (c: AppContext) => importRunById(c.var.db, c.req.param('id') ?? ''), may: may.importCards }

export const importRoutes: readonly Route[] = [
  guardedRoute('get', importPath, { ...everyone, answer: (c, admitted) => importPage(c, admitted) }),
  { ...guardedRoute('post', importPath, { ...everyone, answer: upload }), bodyLimit: largestTable + 64 * 1024 },
  guardedRoute('get', recordPath(':id'), {
    ...oneRun, answer: async (c, { subject }) =>
      page(c, <ImportRunPage ui={c.var.ui} {...subject} uncounted={await uncountedOf(c.var.db, subject.run.id)} />),
  }),
  guardedRoute('get', `${recordPath(':id')}/vynechane/:format`, { ...oneRun, answer: leftOutOfRun }),
  guardedRoute('get', `${importPath}/vzor/:format`, { ...everyone, answer: sample }),
  ...tableRoutes,
]
