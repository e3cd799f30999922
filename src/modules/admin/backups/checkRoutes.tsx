import { guardedRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { streamUpload } from '#web/upload.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { may } from '../policy.ts'
import { checkPath } from './paths.ts'
import { refusals, writeFailures } from './troubles.ts'
import { type Checked, CheckPage } from './views/CheckPage.tsx'

const largest = 8 * 2 ** 30
const longest = 10 * 60_000

/** Takes an archive in, reads it whole and lets it go again: nothing of it stays here. */
async function check(c: AppContext): Promise<Response> {
  const { backups, archives, requestId, now } = c.var
  const unprepared = await backups.prepare(now)
  if (unprepared) return refused(c, writeFailures[unprepared], { file: backups.path })
  return backups.withTemporary(`${requestId}-overeni`, async ({ path, fill }) => {
    const sent = await streamUpload(c, { fileSize: largest, milliseconds: longest }, async ({ name, pieces }) => { await fill(pieces); return name })
    if (!sent.ok) return refused(c, uploadProblems[sent.reason])
    const file = sent.value.kept
    if (file === null) return refused(c, 'admin:check.noFile')
    const checked = await archives.check(path)
    return checked.ok
      ? answered(c, { kind: 'whole', file, manifest: checked.value })
      : refused(c, refusals[checked.reason.kind], { file, part: checked.reason.part ?? 'ZIP' })
  })
}

const uploadProblems: Readonly<Record<'unreadable' | 'too-large', MessageKey>> = {
  unreadable: 'admin:check.unreadable', 'too-large': 'admin:check.tooLarge',
}

const refused = (c: AppContext, sentence: MessageKey, values: Readonly<Record<string, string>> = {}): Response =>
  page(c, <CheckPage ui={c.var.ui} checked={{ kind: 'refused', sentence: c.var.ui.t(sentence, values) }} />, 422)

const answered = (c: AppContext, checked: Checked): Response => page(c, <CheckPage ui={c.var.ui} checked={checked} />)

const subject = { find: () => ({}), may: may.handleBackups }

export const checkRoutes: readonly Route[] = [
  guardedRoute('get', checkPath, { ...subject, answer: (c) => page(c, <CheckPage ui={c.var.ui} checked={null} />) }),
  { ...guardedRoute('post', checkPath, { ...subject, answer: check }), bodyLimit: largest },
]
