import { type MethodKey, methods } from '#core/methods/registry.ts'
import type { ComputingContext, DatalessCommand, Speaking } from '#web/commandLine.ts'
import { checkFolder } from './checkFolder.ts'
import { oracles } from './index.ts'

async function listMethods({ tell }: Speaking): Promise<number> {
  for (const key of Object.keys(methods) as MethodKey[]) {
    const { label, question, page } = methods[key]
    tell(`${key}: ${label.cs}\n    ${question.cs}\n    docs/methods/${page}`)
  }
  return 0
}

/** The last line stands alone and in one form for everybody, because programs read it. */
async function checkOracles({ t, tell, complain, solve }: ComputingContext, args: readonly string[]): Promise<number> {
  const [folder, ...more] = args
  const refuse = (sentence: string): number => { complain(sentence); return 2 }
  if (folder === undefined || more.length > 0) return refuse(t('cli:oracles.oneFolder'))
  const outcome = await checkFolder(folder, oracles, { solve }, tell)
  if (!outcome.ok) return refuse(t('cli:oracles.unreadable', { folder: outcome.reason }))
  const { passed, failed, skipped } = outcome.value
  if (passed + failed === 0) complain(t('cli:oracles.nothing', { folder }))
  for (const key of skipped) tell(`skipped  ${key}`)
  tell(`${skipped.length} skipped`)
  tell(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

export const methodCommands: readonly DatalessCommand[] = [
  { name: 'methods', usage: null, help: 'cli:methods.help', runWithoutData: listMethods },
  { name: 'oracles', usage: 'cli:oracles.usage', help: 'cli:oracles.help', runWithoutData: checkOracles },
]
