import { failed, type Result } from '#core/result.ts'
import { askOutside, bodyRefusal, bounded, DownloadFailed } from '#web/outside/download.ts'
import type { Network, NetworkAnswer } from '#web/outside/network.ts'
import { type AresSubject, aresSubject } from './subject.ts'

/** Why ARES told us nothing; each has a sentence of its own. */
export const aresTroubles = ['notFound', 'person', 'busy', 'down', 'tooSlow', 'odd'] as const
export type AresTrouble = (typeof aresTroubles)[number]

const address = (ico: string): string => `https://ares.gov.cz/ekonomicke-subjekty-v-be/rest/ekonomicke-subjekty/${ico}`

/** An answer has some kilobytes. */
const longestAnswer = 256 * 1024
const patience = 10_000

/** Asks ARES about one organisation. Its identification number is all that goes out. */
export async function askAres(network: Network, ico: string, signal: AbortSignal = AbortSignal.timeout(patience)): Promise<Result<AresSubject, AresTrouble>> {
  const asked = await askOutside(network, address(ico), signal)
  if (!asked.ok) return failed(asked.reason === 'tooSlow' ? 'tooSlow' : 'down')
  const { answer } = asked.value
  const refused = refusalOf(answer)
  if (refused === null) return readAnswer(answer, ico, signal)
  answer.close()
  return failed(refused)
}

const troubleOfStatus: Readonly<Record<number, AresTrouble>> = { 400: 'notFound', 404: 'notFound', 429: 'busy' }

function refusalOf(answer: NetworkAnswer): AresTrouble | null {
  const { status } = answer
  if (status === 200) return bodyRefusal(answer, longestAnswer) === null ? null : 'odd'
  return troubleOfStatus[status] ?? (status >= 500 ? 'down' : 'odd')
}

async function readAnswer(answer: NetworkAnswer, ico: string, signal: AbortSignal): Promise<Result<AresSubject, AresTrouble>> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of bounded(answer, { bytes: longestAnswer, signal })) pieces.push(piece)
    return aresSubject(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))), ico)
  } catch (error) {
    if (error instanceof DownloadFailed) return failed(brokenOff[error.trouble] ?? 'down')
    if (error instanceof SyntaxError || error instanceof TypeError) return failed('odd')
    throw error
  }
}

const brokenOff: Readonly<Record<string, AresTrouble>> = { tooSlow: 'tooSlow', tooLarge: 'odd' }
