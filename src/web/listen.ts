import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AppEnvironment } from './context.ts'

/** The longest an upload may take, and a little more to say so; Node knows no limit for one address. */
const longestRequest = 11 * 60_000

/** Ports tried after the wanted one before giving up. */
const tries = 20

/** Listens on the wanted port, or on the next free one. Returns the port that was taken and how to stop. */
export async function listen(app: Hono<AppEnvironment>, host: string, port: number): Promise<{ port: number, stop: () => Promise<void> }> {
  for (let next = port; ; next++) {
    const server = await tryPort(app, host, next)
    if (server !== 'taken') return { port: next, stop: () => stopServer(server) }
    if (next - port >= tries) throw new Error(`No free port from ${port} to ${next}`)
  }
}

function tryPort(app: Hono<AppEnvironment>, hostname: string, port: number): Promise<ServerType | 'taken'> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions: { requestTimeout: longestRequest, headersTimeout: 20_000 } }, () => { resolve(server) })
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken')
      else reject(error)
    })
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
