import type { FileId } from '#core/ids.ts'
import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, parseForm, readForm, readQuery, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { readUpload } from '#web/upload.ts'
import { drawSchematicAreas } from './commandsAreas.ts'
import { type ImportFile, importTerritory, previewTerritory } from './commandsImport.ts'
import { keepFiles, keptFiles } from './commandsKept.ts'
import { largestFile } from './files/text.ts'
import { OriginsInput } from './input.ts'
import { may } from './policy.ts'
import { importRunById, importRuns, regionsWithoutAreas, territoryCounts } from './queriesImport.ts'
import { ImportPage, type ImportPageProps } from './views/ImportPage.tsx'
import { ImportRunPage } from './views/ImportRunPage.tsx'
import { PreviewPage } from './views/PreviewPage.tsx'

const home = '/prace/uzemi/import'
const mostFiles = 8

async function importPage(c: AppContext, refused: Pick<ImportPageProps, 'typed' | 'problems'> = {}): Promise<Response> {
  const { db, ui } = c.var
  const [counts, runs, regions] = await Promise.all([territoryCounts(db), importRuns(db), regionsWithoutAreas(db)])
  return page(c, <ImportPage ui={ui} counts={counts} runs={runs} regions={regions} {...refused} />, refused.problems ? 422 : 200)
}

/** Keeps the files and goes to their preview, which has an address of its own: nothing is sent twice. */
async function upload(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const sent = await readUpload(c, { files: mostFiles, fileSize: largestFile })
  if (!sent.ok) return importPage(c, { problems: { files: sent.reason === 'too-large' ? 'territory:problem.tooLarge' : 'territory:problem.unreadable' } })
  const { typed, files } = sent.value
  const input = parseForm(OriginsInput, typed)
  const problems = { ...(files.length === 0 ? { files: 'territory:problem.noFile' as const } : {}), ...(input.ok ? {} : input.problems) }
  if (!input.ok || files.length === 0) return importPage(c, { typed, problems })
  const ids = await keepFiles(c.var.db, c.var.files, person.id, files)
  const query = new URLSearchParams([...ids.map((id): [string, string] => ['soubor', id]), ...originPairs(typed)])
  return redirectWith(c, `${home}/nahled?${query.toString()}`)
}

const originNames = Object.keys(OriginsInput.shape)
const originPairs = (typed: Typed): [string, string][] => originNames.map((name) => [name, firstOf(typed, name)])

interface Kept { readonly files: readonly ImportFile[], readonly typed: Typed }

async function findKept(c: AppContext, { person }: Admitted<object>, typed: Typed): Promise<Kept | null> {
  const ids = (typed['soubor'] ?? []).slice(0, mostFiles)
  const files = await keptFiles(c.var.files, person.id, ids as FileId[])
  return files && { files, typed }
}

async function preview(c: AppContext, admitted: Admitted<object>): Promise<Response> {
  const kept = await findKept(c, admitted, readQuery(c))
  const origins = kept && parseForm(OriginsInput, kept.typed)
  if (!kept || !origins?.ok) return notFoundPage(c)
  const { plans, failed } = await previewTerritory(c.var.db, kept.files, origins.value)
  const hidden = [...(kept.typed['soubor'] ?? []).map((id) => ['soubor', id] as const), ...originPairs(kept.typed)]
  return page(c, <PreviewPage ui={c.var.ui} plans={plans} failed={failed} hidden={hidden} />, plans.length === 0 ? 422 : 200)
}

async function write(c: AppContext, admitted: Admitted<object>): Promise<Response> {
  const kept = await findKept(c, admitted, await readForm(c))
  const origins = kept && parseForm(OriginsInput, kept.typed)
  if (!kept || !origins?.ok) return notFoundPage(c)
  await importTerritory(c.var.db, admitted.person.id, kept.files, origins.value)
  return redirectWith(c, home, 'saved')
}

async function draw(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const region = firstOf(await readForm(c), 'region')
  if (!(await regionsWithoutAreas(c.var.db)).some(({ code }) => code === region)) return notFoundPage(c)
  await drawSchematicAreas(c.var.db, person.id, region)
  return redirectWith(c, home, 'saved')
}

const importer = { find: () => ({}), may: may.importTerritory }

export const importRoutes: readonly Route[] = [
  guardedRoute('get', home, { ...importer, answer: (c) => importPage(c) }),
  { ...guardedRoute('post', home, { ...importer, answer: upload }), bodyLimit: 2 * largestFile },
  guardedRoute('get', `${home}/nahled`, { ...importer, answer: preview }),
  guardedRoute('post', `${home}/nahled`, { ...importer, answer: write }),
  guardedRoute('post', `${home}/schematicke`, { ...importer, answer: draw }),
  guardedRoute('get', `${home}/:id`, {
    find: (c) => importRunById(c.var.db, c.req.param('id') ?? ''), may: may.importTerritory,
    answer: (c, { subject }) => page(c, <ImportRunPage ui={c.var.ui} run={subject} />),
  }),
]
