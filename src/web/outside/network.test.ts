import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { authority, dataExample } from '#test/support/certificates.ts'
import { DownloadFailed, openDownload } from './download.ts'
import { type Network, networkOver } from './network.ts'

const here = { address: '127.0.0.1', family: 4 }
const address = 'https://data.example/od/rpss.json'

type Answers = (request: IncomingMessage, response: ServerResponse) => void
let answers: Answers = (_request, response) => { response.end('ab') }
let server: Server
/** What the server was asked: the name in the certificate's stead, the host, the path. */
const asked: string[] = []

beforeAll(async () => {
  server = createServer(dataExample, (request, response) => {
    const name = 'servername' in request.socket ? String(request.socket.servername) : ''
    asked.push(`${name} ${request.headers.host ?? ''} ${request.url ?? ''}`)
    answers(request, response)
  })
  // A client that refuses a certificate ends the connection in an error of the server's.
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => { asked.length = 0 })
afterAll(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections() }))

/** The real client, trusting the authority of the test; names are found on the internet and knocked at here. */
function realNetwork({ ca = authority }: { readonly ca?: string | null } = {}): Network {
  const { port } = server.address() as AddressInfo
  const real = networkOver({ port, ...(ca !== null && { ca }) })
  return { resolve: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]), open: (url, _at, signal) => real.open(url, here, signal) }
}

const never = (): AbortSignal => new AbortController().signal
const download = (network: Network, text = address, bytes = 1000, signal = never()) => openDownload(network, text, { bytes, signal })

async function read(pieces: AsyncIterable<Uint8Array>, each: () => void = () => undefined): Promise<string> {
  let text = ''
  try {
    for await (const piece of pieces) {
      text += new TextDecoder().decode(piece)
      each()
    }
    return text
  } catch (error) {
    return error instanceof DownloadFailed ? `failed: ${error.trouble}` : 'wrong'
  }
}

test('a file comes over TLS from just the address that was judged, asked for by its name', async () => {
  const opened = await download(realNetwork())
  expect(opened.ok && await read(opened.value.pieces)).toBe('ab')
  const { port } = server.address() as AddressInfo
  expect(asked).toEqual([`data.example data.example:${port} /od/rpss.json`])
})

test('the name is not asked for again: whatever it would lead to now, only the judged address is knocked at', async () => {
  const { port } = server.address() as AddressInfo
  // Nobody listens at this address of the same machine, and the name „localhost“ would lead to where somebody does.
  const network = networkOver({ port, ca: authority })
  await expect(network.open(new URL('https://localhost/'), { address: '127.0.0.2', family: 4 }, never())).rejects.toThrow('ECONNREFUSED')
  expect(asked).toEqual([])
})

test.each([
  ['an authority nobody trusts', { ca: null }, address], ['a certificate of another name', {}, 'https://jinde.example/'],
] as const)('%s is refused before anything is asked', async (_what, options, text) => {
  expect(await download(realNetwork(options), text)).toEqual({ ok: false, reason: 'unreachable' })
  expect(asked).toEqual([])
})

test('a redirect, wherever it leads, is not followed', async () => {
  answers = (_request, response) => { response.writeHead(302, { location: `https://127.0.0.1:${(server.address() as AddressInfo).port}/tajne` }).end() }
  expect(await download(realNetwork())).toEqual({ ok: false, reason: 'redirect' })
  expect(asked).toHaveLength(1)
})

/** Answers by a function, and waits until the connection of the answer has ended. */
function answering(begin: (response: ServerResponse) => void): Promise<unknown> {
  return new Promise((resolve) => {
    answers = (_request, response) => {
      response.on('close', resolve)
      begin(response)
    }
  })
}

test('a body that does not end in time is cut, and its connection with it', async () => {
  const closed = answering((response) => { response.write('začátek') })
  const patience = new AbortController()
  const opened = await download(realNetwork(), address, 1000, patience.signal)
  expect(opened.ok && await read(opened.value.pieces, () => { patience.abort() })).toBe('failed: tooSlow')
  await closed
})

test('an answer that never comes is given up, and its connection with it', async () => {
  const patience = new AbortController()
  const closed = answering(() => { patience.abort() })
  expect(await download(realNetwork(), address, 1000, patience.signal)).toEqual({ ok: false, reason: 'tooSlow' })
  await closed
})

test('a body larger than it may be is cut, and its connection with it', async () => {
  const closed = answering((response) => {
    const pour = (): void => { while (!response.destroyed && response.write('x'.repeat(10_000))); }
    response.on('drain', pour)
    pour()
  })
  const opened = await download(realNetwork(), address, 100_000)
  expect(opened.ok && await read(opened.value.pieces)).toBe('failed: tooLarge')
  await closed
})

test('a connection that breaks before the end it promised is told', async () => {
  answers = (_request, response) => { response.writeHead(200, { 'content-length': '100' }).write('půl', () => { response.destroy() }) }
  const opened = await download(realNetwork())
  expect(opened.ok && await read(opened.value.pieces)).toBe('failed: unreachable')
})
