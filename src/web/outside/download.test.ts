import { describe, expect, test } from 'vitest'
import { DownloadFailed, openDownload } from './download.ts'
import type { Network, NetworkAnswer, ResolvedAddress } from './network.ts'
import { isPublicAddress } from './publicAddress.ts'

const never = new AbortController().signal

interface World { readonly addresses?: readonly string[], readonly status?: number, readonly headers?: Record<string, string>, readonly pieces?: readonly string[], readonly breaks?: boolean }

/** A network that answers as the test says, and remembers what it was asked. */
function aNetwork({ addresses = ['93.184.216.34'], status = 200, headers = {}, pieces = ['ab', 'cd'], breaks = false }: World = {}) {
  const opened: ResolvedAddress[] = []
  let closed = 0
  const network: Network = {
    resolve: () => addresses.length === 0 ? Promise.reject(new Error('ENOTFOUND')) : Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
    open: (_url, at): Promise<NetworkAnswer> => {
      opened.push(at)
      return Promise.resolve({
        status, header: (name) => headers[name] ?? null, close: () => { closed++ },
        pieces: (async function* () {
          for (const piece of pieces) yield new TextEncoder().encode(piece)
          if (breaks) throw new Error('ECONNRESET')
        })(),
      })
    },
  }
  return { network, opened, closed: () => closed }
}

const ask = (world: World = {}, address = 'https://data.example/od/rpss.json', bytes = 100) => openDownload(aNetwork(world).network, address, { bytes, signal: never })

async function contentOf(world: World, bytes = 100): Promise<string> {
  const answer = await ask(world, undefined, bytes)
  if (!answer.ok) return answer.reason
  let text = ''
  try {
    for await (const piece of answer.value.pieces) text += new TextDecoder().decode(piece)
  } catch (error) {
    return error instanceof DownloadFailed ? `failed: ${error.trouble}` : 'wrong'
  }
  return text
}

test.each([
  '127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1',
  '::1', '::', 'fe80::1', 'fc00::1', 'fd12:3456::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'nonsense', '',
])('%s is not of the public internet', (address) => { expect(isPublicAddress(address)).toBe(false) })

test.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])('%s is', (address) => { expect(isPublicAddress(address)).toBe(true) })

describe('an address', () => {
  test.each(['http://data.example/a', 'ftp://data.example/a', 'file:///etc/passwd', 'https://data.example:8443/a', 'https://a:b@data.example/', 'nic', ''])('%s is refused before anything is asked', async (address) => {
    expect(await ask({}, address)).toEqual({ ok: false, reason: 'notHttps' })
  })

  test.each([[['10.0.0.1']], [['93.184.216.34', '127.0.0.1']], [['::1']]])('that resolves to %s is refused', async (addresses) => {
    expect(await ask({ addresses })).toEqual({ ok: false, reason: 'privateAddress' })
  })

  test.each(['https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://0x7f.1/', 'https://169.254.169.254/latest'])('%s is refused', async (address) => {
    expect(await ask({}, address)).toEqual({ ok: false, reason: 'privateAddress' })
  })

  test('is asked at just the address that was judged', async () => {
    const { network, opened } = aNetwork({ addresses: ['93.184.216.34', '93.184.216.35'] })
    await openDownload(network, 'https://data.example/a', { bytes: 10, signal: never })
    expect(opened).toEqual([{ address: '93.184.216.34', family: 4 }])
  })

  test.each([[301, 'redirect'], [302, 'redirect'], [308, 'redirect'], [404, 'status'], [500, 'status'], [206, 'status']] as const)('that answers %i is %s', async (status, reason) => {
    const { network, closed } = aNetwork({ status, headers: { location: 'http://127.0.0.1/' } })
    expect(await openDownload(network, 'https://data.example/a', { bytes: 10, signal: never })).toEqual({ ok: false, reason })
    expect(closed()).toBe(1)
  })

  test('that does not exist is told', async () => { expect(await ask({ addresses: [] })).toEqual({ ok: false, reason: 'unknownHost' }) })
})

test('a name that cannot be read stays as it is written', async () => {
  expect(await ask({}, 'https://data.example/od/100%zdarma.json')).toMatchObject({ ok: true, value: { name: '100%zdarma.json' } })
})

describe('a file', () => {
  test('comes with its name, its day and its size', async () => {
    const answer = await ask({ headers: { 'content-length': '4', 'last-modified': 'Mon, 31 Aug 2026 22:30:00 GMT' } })
    expect(answer).toMatchObject({ ok: true, value: { name: 'rpss.json', size: 4, day: '2026-09-01' } })
    expect(await contentOf({})).toBe('abcd')
  })

  test('that says it is too large, or is without saying, is not kept', async () => {
    expect(await ask({ headers: { 'content-length': '101' } })).toEqual({ ok: false, reason: 'tooLarge' })
    expect(await contentOf({ pieces: Array.from({ length: 60 }, () => 'ab') })).toBe('failed: tooLarge')
  })

  test('that is packed, breaks, or is shorter than it said is told', async () => {
    expect(await ask({ headers: { 'content-encoding': 'gzip' } })).toEqual({ ok: false, reason: 'packed' })
    expect(await contentOf({ breaks: true })).toBe('failed: unreachable')
    expect(await contentOf({ headers: { 'content-length': '9' } })).toBe('failed: unreachable')
  })
})
