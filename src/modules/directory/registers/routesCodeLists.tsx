import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { AppContext } from '#web/context.ts'
import { page } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { readUpload } from '#web/upload.ts'
import { keepCodes } from './commands/keepCodes.ts'
import { registerCodesPath } from './paths.ts'
import { may } from './policy.ts'
import { codesKept } from './queries/codes.ts'
import type { Bytes } from './reading/bytes.ts'
import { codesIn } from './sources/codeList.ts'
import { CodeListsPage, type Taught } from './views/CodeListsPage.tsx'

// Code lists say what ids of a register mean; the command line does the same.

/** The largest list has hundreds of ids. */
const largestList = 5 * 1024 * 1024

interface Outcome { readonly taught?: Taught, readonly problem?: MessageKey }

const show = async (c: AppContext, person: Admitted<object>['person'], { taught, problem }: Outcome = {}): Promise<Response> => page(c, (
  <CodeListsPage ui={c.var.ui} kept={await codesKept(c.var.db)} seesRegisters={may.seeRegisters(person, {})} taught={taught} problems={problem && { file: problem }} />
), problem ? 422 : 200)

async function teach(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const sent = await readUpload(c, { files: 1, fileSize: largestList })
  if (!sent.ok) return show(c, person, { problem: sent.reason === 'too-large' ? 'registers:problem.tooLarge' : 'registers:problem.upload' })
  const file = sent.value.files[0]
  if (file === undefined) return show(c, person, { problem: 'registers:codes.noFile' })
  const codes = await codesIn(inMemory(file.bytes))
  if (!codes.ok) return show(c, person, { problem: codes.reason === 'noList' ? 'registers:codes.noList' : `registers:trouble.${codes.reason}` })
  return show(c, person, { taught: { file: file.name, ...await keepCodes(c.var.db, person.id, codes.value) } })
}

const inMemory = (bytes: Uint8Array): Bytes => ({
  size: bytes.length,
  async *read(from = 0, to = bytes.length) { yield bytes.subarray(from, to) },
})

const teachers = { find: () => ({}), may: may.teachCodes }

export const codeListRoutes: readonly Route[] = [
  guardedRoute('get', registerCodesPath, { ...teachers, answer: (c, { person }) => show(c, person) }),
  { ...guardedRoute('post', registerCodesPath, { ...teachers, answer: teach }), bodyLimit: largestList + 64 * 1024 },
]
