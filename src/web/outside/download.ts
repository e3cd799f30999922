import { isIP } from 'node:net'
import { addressAllowed } from '#core/identifiers/httpsAddress.ts'
import type { IsoDate } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import { isPublicAddress } from './publicAddress.ts'
import type { Network, NetworkAnswer, ResolvedAddress } from './network.ts'

/** Why nobody answered at an address. */
type OutsideTrouble = 'notHttps' | 'unknownHost' | 'privateAddress' | 'tooSlow' | 'unreachable'
/** Why a file could not be brought from its address. */
export type DownloadTrouble = OutsideTrouble | 'redirect' | 'status' | 'packed' | 'tooLarge'

export interface Downloaded {
  readonly name: string
  /** Bytes to come, when the other side says. */
  readonly size: number | null
  /** The day of the file, when the other side says. */
  readonly day: IsoDate | null
  readonly pieces: AsyncIterable<Uint8Array>
}

interface Limits { readonly bytes: number, readonly signal: AbortSignal }

/** Ends a download half-way; what was kept of it is thrown away. */
export class DownloadFailed extends Error {
  readonly trouble: DownloadTrouble
  constructor(trouble: DownloadTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** An answer from outside, whatever its status; who has it closes it. */
export interface OutsideAnswer { readonly url: URL, readonly answer: NetworkAnswer }

/**
 * Asks at an https address. The name is resolved once, every address it has must be public, and the connection goes to just
 * that one; redirects are not followed.
 */
export async function askOutside(network: Network, text: string, signal: AbortSignal): Promise<Result<OutsideAnswer, OutsideTrouble>> {
  const url = addressAllowed(text)
  if (url === null) return failed('notHttps')
  const at = await publicAddressOf(network, url.hostname)
  if (!at.ok) return at
  const answer = await network.open(url, at.value, signal).catch(() => null)
  if (answer === null) return failed(signal.aborted ? 'tooSlow' : 'unreachable')
  return ok({ url, answer })
}

/** Opens a file at an https address of the internet. */
export async function openDownload(network: Network, text: string, limits: Limits): Promise<Result<Downloaded, DownloadTrouble>> {
  const asked = await askOutside(network, text, limits.signal)
  if (!asked.ok) return asked
  const { url, answer } = asked.value
  const refused = refusalOf(answer, limits.bytes)
  if (refused === null) return ok(downloaded(url, answer, limits))
  answer.close()
  return failed(refused)
}

/** Brings a whole file into memory: for files that are small. */
export async function downloadWhole(network: Network, text: string, limits: Limits): Promise<Result<Uint8Array, DownloadTrouble>> {
  const opened = await openDownload(network, text, limits)
  if (!opened.ok) return opened
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of opened.value.pieces) pieces.push(piece)
    return ok(Buffer.concat(pieces))
  } catch (error) {
    if (!(error instanceof DownloadFailed)) throw error
    return failed(error.trouble)
  }
}

async function publicAddressOf(network: Network, hostname: string): Promise<Result<ResolvedAddress, OutsideTrouble>> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const addresses = family === 0 ? await network.resolve(host).catch(() => []) : [{ address: host, family }]
  const [first] = addresses
  if (first === undefined) return failed('unknownHost')
  return addresses.every(({ address }) => isPublicAddress(address)) ? ok(first) : failed('privateAddress')
}

function refusalOf(answer: NetworkAnswer, most: number): DownloadTrouble | null {
  if (answer.status >= 300 && answer.status < 400) return 'redirect'
  return answer.status === 200 ? bodyRefusal(answer, most) : 'status'
}

/** Why a body is not even begun. */
export function bodyRefusal({ header }: NetworkAnswer, most: number): 'packed' | 'tooLarge' | null {
  // What is packed would have to be unpacked before it can be measured.
  if (!['identity', null].includes(header('content-encoding'))) return 'packed'
  return Number(header('content-length') ?? 0) > most ? 'tooLarge' : null
}

/** The last part of the path as people read it; one that is no valid writing stays as it is. */
function nameOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last).slice(0, 200) || url.hostname
  } catch {
    return last.slice(0, 200)
  }
}

function downloaded(url: URL, answer: NetworkAnswer, limits: Limits): Downloaded {
  const [size, changed] = [Number(answer.header('content-length')), Date.parse(answer.header('last-modified') ?? '')]
  return {
    name: nameOf(url),
    size: size > 0 ? size : null, day: Number.isNaN(changed) ? null : dayInPrague(new Date(changed)), pieces: bounded(answer, limits),
  }
}

/** The pieces, never more than the limit; a connection that broke is told from a whole file. */
export async function* bounded(answer: NetworkAnswer, { bytes: most, signal }: Limits): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const piece of answer.pieces) {
      size += piece.length
      if (size > most) throw new DownloadFailed('tooLarge')
      yield piece
    }
    const promised = answer.header('content-length')
    if (promised !== null && Number(promised) !== size) throw new DownloadFailed('unreachable')
  } catch (error) {
    if (error instanceof DownloadFailed) throw error
    throw new DownloadFailed(signal.aborted ? 'tooSlow' : 'unreachable')
  } finally {
    answer.close()
  }
}
