import { fork } from 'node:child_process'
import { measureAccessibility } from './accessibility.ts'
import { measureAnalysis } from './analysis.ts'
import { measureBackup } from './backup.ts'
import { measureCards } from './cards.ts'
import { measureCatalogueDocument } from './catalogueDocument.ts'
import { measureCatalogue } from './cataloguePage.ts'
import { measureCoverage } from './coverage.ts'
import { measureDuplicates } from './duplicates.ts'
import { measureExports } from './exports.ts'
import { measureGraph } from './graph.ts'
import { measureLocation } from './location.ts'
import { endWhenInterrupted } from './machine/ending.ts'
import { nodeSettings } from './machine/runningServer.ts'
import { measureHealthRegister, measureRegisters } from './registers.ts'
import { measureMillion, measureSearch } from './search.ts'
import { machineLine, type Section, sectionText } from './table.ts'
import { measureTableImport } from './tableImport.ts'
import { writeDown } from './writtenDown.ts'

const measures: Readonly<Record<string, () => Promise<Section>>> = {
  search: measureSearch,
  catalogue: measureCatalogue,
  catalogueDocument: measureCatalogueDocument,
  cards: measureCards,
  coverage: measureCoverage,
  accessibility: measureAccessibility,
  analysis: measureAnalysis,
  backup: measureBackup,
  duplicates: measureDuplicates,
  exports: measureExports,
  graph: measureGraph,
  location: measureLocation,
  registers: measureRegisters,
  healthRegister: measureHealthRegister,
  tableImport: measureTableImport,
  million: measureMillion,
}

/** Measured only when named. */
const tooLong = 'million'

/** Each measurement runs in a process of its own, with the settings the product runs with: none pays for the memory of another. */
function inOwnProcess(name: string): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, ['--one', name], { execArgv: [...nodeSettings] })
    const pass = (signal: NodeJS.Signals): void => { child.kill(signal) }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass)
    child.on('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })
}

async function measureOne(name: string): Promise<number> {
  endWhenInterrupted()
  const section = await measures[name]?.()
  if (!section) return 2
  const text = sectionText(section, machineLine(new Date()))
  console.log(`\n${text}\n`)
  await writeDown(section.title, text)
  return 0
}

async function measureEach(named: readonly string[]): Promise<number> {
  const unknown = named.filter((name) => !Object.hasOwn(measures, name))
  if (unknown.length > 0) {
    console.error(`Neznámé: ${unknown.join(' ')}. Měří se: ${Object.keys(measures).join(', ')}.`)
    return 2
  }
  const usual = Object.keys(measures).filter((name) => name !== tooLong)
  let worst = 0
  for (const name of named.length > 0 ? named : usual) worst = Math.max(worst, await inOwnProcess(name))
  return worst
}

const [first, name = ''] = process.argv.slice(2)
process.exitCode = first === '--one' ? await measureOne(name) : await measureEach(process.argv.slice(2))
