import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { applicationName } from './cluster.ts'
import { layoutOf } from './folders.ts'
import { textOf } from './runningProcesses.ts'
import type { EmbeddedDatabase } from './supervisor.ts'

/**
 * How to reach the database that another Síťovka runs on the folder: its password, and its port and socket as
 * PostgreSQL wrote them into its pid file. Null when nothing runs there or it is not ours to read.
 */
export function attachEmbedded(folder: string): EmbeddedDatabase['connection'] | null {
  const layout = layoutOf(realpathSync(folder))
  const password = textOf(layout.password)
  const [, , , port, socketFolder] = textOf(join(layout.dataFolder, 'postmaster.pid'))?.split('\n') ?? []
  if (password === undefined || port === undefined || socketFolder === undefined || socketFolder === '') return null
  return { host: socketFolder, port: Number(port), user: applicationName, password, database: applicationName }
}
