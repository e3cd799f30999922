import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { failed, ok, type Result } from '#core/result.ts'
import type { AppEnvironment } from './context.ts'

/** The longest an upload may take, and a little more to say so; Node knows no limit for one address. */
const longestRequest = 11 * 60_000

/** Ports tried after the wanted one before giving up. */
const tries = 20

interface Listening { readonly port: number, readonly stop: () => Promise<void> }

/** Why the system did not let us listen, by its code; the reason is a sentence for who starts Síťovka. */
const refusals: Record<string, (host: string, port: number) => string> = {
  EADDRNOTAVAIL: foreignAddress, ENOTFOUND: foreignAddress, EAI_AGAIN: foreignAddress, EINVAL: foreignAddress,
  EACCES: (_, port) => `Na portu ${port} smí naslouchat jen správce systému. Nastavte PORT na 1024 nebo víc.`,
}

function foreignAddress(host: string): string {
  return `Na adrese „${host}“ tento počítač naslouchat nemůže. Nastavte HOST na 127.0.0.1, 0.0.0.0 nebo na adresu, kterou má.`
}

/** Listens on the wanted port, or on the next free one. Returns the port that was taken and how to stop. */
export async function listen(app: Hono<AppEnvironment>, host: string, port: number): Promise<Result<Listening, string>> {
  const last = Math.min(port + tries, 65_535)
  for (let next = port; next <= last; next++) {
    const tried = await tryPort(app, host, next)
    if (tried.ok) return ok({ port: next, stop: () => stopServer(tried.value) })
    if (tried.reason.code === 'EADDRINUSE') continue
    const refusal = refusals[tried.reason.code ?? '']
    if (!refusal) throw tried.reason
    return failed(refusal(host, next))
  }
  return failed(`Porty ${port} až ${last} jsou všechny obsazené. Nastavte PORT na jiný.`)
}

function tryPort(app: Hono<AppEnvironment>, hostname: string, port: number): Promise<Result<ServerType, NodeJS.ErrnoException>> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions: { requestTimeout: longestRequest, headersTimeout: 20_000 } }, () => { resolve(ok(server)) })
    server.on('error', (error: NodeJS.ErrnoException) => { resolve(failed(error)) })
  })
}

function stopServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => { resolve() })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    // Whoever still downloads after five seconds is let go.
    setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections() }, 5_000).unref()
  })
}
