import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'

export interface ResolvedAddress { readonly address: string, readonly family: number }

export interface NetworkAnswer {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly pieces: AsyncIterable<Uint8Array>
  /** Ends the connection, whether or not everything came. */
  readonly close: () => void
}

/** The outside network, so that a test can be one. */
export interface Network {
  /** All addresses of a host. */
  resolve(host: string): Promise<readonly ResolvedAddress[]>
  /** Asks for a document at just that address of the host, over TLS with the host's name; follows nothing. */
  open(url: URL, at: ResolvedAddress, signal: AbortSignal): Promise<NetworkAnswer>
}

/** What a request may ask of the world outside: only what somebody presses a button for. */
export interface Outside {
  readonly network: Network
  /** ARES may be asked about an organisation by its identification number. */
  readonly ares: boolean
  /** Registers may be brought from an address. */
  readonly addresses: boolean
}

/** Whom to trust and where to knock; a test that is its own world says it, nobody else. */
interface Other { readonly ca?: string, readonly port?: number }

export const networkOver = (other: Other): Network => ({
  resolve: (host) => lookup(host, { all: true }),
  open: (url, at, signal) => new Promise((resolve, reject) => {
    const asked = request(url, {
      signal, agent: false, ...other,
      // The name was resolved and judged before: asking again could give another answer.
      lookup: (_host, options, done) => { if (options.all === true) done(null, [at]); else done(null, at.address, at.family) },
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Sitovka' },
    }, (answer) => { resolve(answerOf(answer)) })
    asked.on('error', reject)
    asked.end()
  }),
})

export const httpsNetwork: Network = networkOver({})

const answerOf = (answer: IncomingMessage): NetworkAnswer => ({
  status: answer.statusCode ?? 0,
  header: (name) => { const value = answer.headers[name]; return typeof value === 'string' ? value : null },
  pieces: answer, close: () => { answer.destroy() },
})
