import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import { chosenOrp, orpByCode, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { attachment } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { catalogueRoutes } from './catalogue/routes.tsx'
import { chapterRoutes } from './chapterRoutes.tsx'
import { recordDownload } from './commands.ts'
import { documentKinds } from './documentKinds.ts'
import { type VersionSubject, versionOfPath } from './found.ts'
import { makingRoutes } from './makingRoutes.tsx'
import { documentPath } from './paths.ts'
import { may } from './policy.ts'
import { chaptersOf, versionsOf } from './queries.ts'
import { fileBySlug, fileName, mediaTypes } from './versionFiles.ts'
import { AnalysisPage } from './views/AnalysisPage.tsx'
import { LibraryPage } from './views/LibraryPage.tsx'

async function libraryPage(c: AppContext, { person, scope, subject }: Admitted<OrpSubject>): Promise<Response> {
  const [versions, catalogues] = await Promise.all([
    versionsOf(c.var.db, scope, 'network_analysis', subject.code), versionsOf(c.var.db, scope, 'service_catalogue', subject.code),
  ])
  return page(c, (
    <LibraryPage
      ui={c.var.ui} orp={subject} versions={versions} catalogues={catalogues}
      maySeeChapters={may.seeChapters(person, subject)} mayMake={may.makeVersion(person, subject)}
    />
  ))
}

async function analysisPage(c: AppContext, { person, scope, subject }: Admitted<OrpSubject>): Promise<Response> {
  const { db, jobs, ui } = c.var
  const [chapters, versions, latest] = await Promise.all([
    chaptersOf(db, scope, subject.code), versionsOf(db, scope, 'network_analysis', subject.code), jobs.latest(documentKinds.network_analysis.job, subject.code),
  ])
  return page(c, (
    <AnalysisPage
      ui={ui} orp={subject} chapters={chapters} versions={versions} isRunning={latest !== null && latest.finishedAt === null}
      mayWrite={may.writeChapters(person, subject)} mayMake={may.makeVersion(person, subject)}
    />
  ))
}

async function download(c: AppContext, { person, subject }: Admitted<VersionSubject>): Promise<Response> {
  const { db, files } = c.var
  // Why, stands with the version in the list.
  if (subject.isWithheld) return redirectWith(c, documentPath(subject.kind, subject.orpCode))
  const kind = fileBySlug(c.req.param('file'))
  const orp = await orpByCode(db, subject.orpCode)
  const file = kind && await files.open(subject[kind].id)
  if (!kind || !orp || !file) return notFoundPage(c)
  await recordDownload(db, person.id, subject, kind)
  return c.body(file.stream, 200, {
    'content-type': mediaTypes[kind], 'content-length': String(file.size),
    'content-disposition': attachment(fileName(subject.kind, orp, subject.number, kind, subject.language)),
  })
}

export const routes: readonly Route[] = [
  guardedRoute('get', '/prace/vystupy', { find: chosenOrp, may: may.seeVersions, answer: libraryPage }),
  guardedRoute('get', '/prace/vystupy/verze/:version/:file', { find: versionOfPath, may: may.seeVersions, answer: download }),
  guardedRoute('get', '/prace/vystupy/analyza', { find: chosenOrp, may: may.seeChapters, answer: analysisPage }),
  ...makingRoutes('network_analysis', async (c, { scope, subject }) => (await chaptersOf(c.var.db, scope, subject.code)).some(({ included }) => included)),
  ...catalogueRoutes,
  ...chapterRoutes,
]
