import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The text of a file, or undefined when it is not there or not ours to read. */
export const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * When a living process was born: boot of the machine and clock ticks since it; undefined when it is dead.
 * Together with the pid it names one process for all time, so that a recycled pid is not taken for the old one.
 */
export const birthOf = (pid: number): string | undefined => {
  const stat = textOf(`/proc/${String(pid)}/stat`)
  if (stat === undefined) return undefined
  // The command name may itself hold spaces and brackets, so the fields are counted from its closing bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, ticks] = [fields[0], fields[19]]
  if (state === 'Z' || state === 'X' || ticks === undefined) return undefined
  const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return `${boot}/${ticks}`
}

/** The name our PostgreSQL of this folder carries in the title of each of its processes. */
export const clusterName = (dataFolder: string): string =>
  `sitovka-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`

const linkTarget = (path: string): string | undefined => {
  try {
    return readlinkSync(path).replace(/ \(deleted\)$/, '')
  } catch {
    return undefined
  }
}

const isOurProgram = (path: string | undefined): boolean =>
  path !== undefined && ['postgres', 'initdb'].includes(basename(path))

const worksIn = (pid: number, dataFolder: string): boolean =>
  linkTarget(`/proc/${String(pid)}/cwd`) === dataFolder && isOurProgram(linkTarget(`/proc/${String(pid)}/exe`))

// In a container the administrator may not read where another user's process works; its command line is always readable.
const isNamedFor = (pid: number, dataFolder: string): boolean => {
  const line = textOf(`/proc/${String(pid)}/cmdline`) ?? ''
  if (line.startsWith(`postgres: ${clusterName(dataFolder)}`)) return true
  const [program, ...words] = line.split('\0')
  return isOurProgram(program) && words.includes(dataFolder)
}

/** Pids of the living PostgreSQL processes (initdb too) that work on the given real path of a data folder. */
export const clusterProcesses = (dataFolder: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, dataFolder) || isNamedFor(pid, dataFolder))
    .filter((pid) => birthOf(pid) !== undefined)

/** The pid written by the postmaster of a data folder, dead or alive. */
export const writtenPostmaster = (dataFolder: string): number | undefined => {
  const pid = Number.parseInt(textOf(join(dataFolder, 'postmaster.pid')) ?? '', 10)
  return Number.isNaN(pid) ? undefined : pid
}
