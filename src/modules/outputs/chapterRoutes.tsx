import { parseMarks } from '#documents/marks/parseMarks.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, readForm } from '#web/form.ts'
import { guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { chapters } from './chapters/registry.ts'
import { includeChapter, restoreWords, saveWords } from './commands.ts'
import { chosenChapter, type ChapterSubject } from './found.ts'
import { gatherAnalysis } from './gather.ts'
import { WordsInput } from './input.ts'
import { timeInPrague } from '#documents/momentInPrague.ts'
import { analysisPath, chapterPath, historyPath } from './paths.ts'
import { may } from './policy.ts'
import { chaptersOf, earlierWords, type WrittenChapter } from './queries.ts'
import { ChapterPage, type ShownWords } from './views/ChapterPage.tsx'
import { HistoryPage } from './views/HistoryPage.tsx'
import { writingIn } from './writing.ts'

/** The chapter as it is kept now. */
async function keptChapter(c: AppContext, scope: Scope, { orp, chapter }: ChapterSubject): Promise<WrittenChapter> {
  const found = (await chaptersOf(c.var.db, scope, orp.code)).find((one) => one.chapter === chapter)
  if (!found) throw new Error(`The list of chapters lacks ${chapter}`)
  return found
}

async function chapterPage(c: AppContext, { person, scope, subject }: Admitted<ChapterSubject>, shown: ShownWords, status: 200 | 409 | 422): Promise<Response> {
  const { db, ui } = c.var
  const [written, data] = await Promise.all([keptChapter(c, scope, subject), gatherAnalysis(db, scope, subject.orp, ui.today)])
  const generated = Array.from(chapters[subject.chapter].build(data, writingIn(ui.language)))
  return page(c, (
    <ChapterPage ui={ui} orp={subject.orp} written={written} generated={generated} mayWrite={may.writeChapters(person, subject)} {...shown} />
  ), status)
}

/** An automatic save hears only what became of it; the page tells the rest when the person saves with the button. */
const isAutomatic = (c: AppContext): boolean => c.req.header('accept') === 'application/json'

async function write(c: AppContext, admitted: Admitted<ChapterSubject>): Promise<Response> {
  const { person, subject } = admitted
  const { db, now, ui } = c.var
  const autosaved = isAutomatic(c)
  const typed = await readForm(c)
  const input = parseForm(WordsInput, typed)
  if (!input.ok) return autosaved ? c.json({ state: 'refused' }, 422) : chapterPage(c, admitted, { typed, problems: input.problems }, 422)
  const guarded = guardTyped(typed, { words: [] })
  if (!isClean(guarded)) return autosaved ? c.json({ state: 'guard' }, 422) : chapterPage(c, admitted, { typed, guarded, problems: guarded.problems }, 422)
  const { version, words } = input.value
  const place = { orpCode: subject.orp.code, chapter: subject.chapter }
  const saved = await saveWords(db, place, version, parseMarks(words), { by: person.id, at: now, autosaved })
  if (!saved.ok) return autosaved ? c.json({ state: 'conflict' }, 409) : chapterPage(c, admitted, { typed: { words: [firstOf(typed, 'words')] }, isConflict: true }, 409)
  if (autosaved) return c.json({ state: 'saved', version: saved.value, text: ui.t('outputs:editor.saved', { time: timeInPrague(now) }) })
  return redirectWith(c, chapterPath(place.orpCode, place.chapter), 'saved')
}

async function history(c: AppContext, { person, scope, subject }: Admitted<ChapterSubject>): Promise<Response> {
  const { orp, chapter } = subject
  const [written, earlier] = await Promise.all([keptChapter(c, scope, subject), earlierWords(c.var.db, scope, orp.code, chapter)])
  return page(c, <HistoryPage ui={c.var.ui} orp={orp} written={written} earlier={earlier} mayWrite={may.writeChapters(person, subject)} />)
}

async function restore(c: AppContext, { person, subject }: Admitted<ChapterSubject>): Promise<Response> {
  const { orp, chapter } = subject
  const restored = await restoreWords(c.var.db, { orpCode: orp.code, chapter }, Number(c.req.param('version')), { by: person.id, at: c.var.now })
  return restored.ok ? redirectWith(c, chapterPath(orp.code, chapter), 'restored') : redirectWith(c, historyPath(orp.code, chapter))
}

async function include(c: AppContext, { person, subject }: Admitted<ChapterSubject>): Promise<Response> {
  const { orp, chapter } = subject
  const typed = await readForm(c)
  await includeChapter(c.var.db, { orpCode: orp.code, chapter }, firstOf(typed, 'zarazena') === 'ano', { by: person.id, at: c.var.now })
  return redirectWith(c, `${analysisPath(orp.code)}#${chapter}`, 'saved')
}

const path = '/prace/vystupy/analyza/:chapter'
const reading = { find: chosenChapter, may: may.seeChapters }
const writing = { find: chosenChapter, may: may.writeChapters }

export const chapterRoutes: readonly Route[] = [
  guardedRoute('get', path, { ...reading, answer: (c, admitted) => chapterPage(c, admitted, {}, 200) }),
  guardedRoute('post', path, { ...writing, answer: write }),
  guardedRoute('post', `${path}/zarazeni`, { ...writing, answer: include }),
  guardedRoute('get', `${path}/historie`, { ...reading, answer: history }),
  guardedRoute('post', `${path}/historie/:version{[0-9]+}`, { ...writing, answer: restore }),
]
