import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { cache, inClone, inSeconds } from './place.mjs'
import { stopWhenInterrupted, tool } from './run.mjs'

const vitest = (...args) => ['vitest/vitest.mjs', ['run', ...args]]
// The longest first, so that the others fit beside it.
export const staticChecks = {
  'pravidla psaní (eslint)': ['eslint/bin/eslint.js', ['--max-warnings', '0', '--no-error-on-unmatched-pattern', '--cache', '--cache-strategy', 'content',
    '--cache-location', join(cache, 'eslint/'), 'src', 'test', 'bench', 'scripts', '*.config.ts', '*.config.js', '.dependency-cruiser.cjs']],
  'typy (tsc)': ['typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', join(cache, 'tsc.tsbuildinfo')]],
  'hranice (dependency-cruiser)': ['dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', ...['src', 'test', 'bench'].filter((name) => existsSync(inClone(name)))]],
  'mrtvý kód (knip)': ['knip/bin/knip.js', ['--no-progress', '--no-config-hints']],
}
export const wallTests = { 'zdi (vitest)': vitest('--project', 'walls') }

async function runStep([name, [path, args]]) {
  const started = Date.now()
  const { code, output } = await tool(path, args, { quiet: true })
  stopWhenInterrupted()
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${inSeconds(Date.now() - started)}`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}

/** Runs the steps as many at a time as there are processors, at most three; all of them, so that one run shows everything. */
export async function runSteps(steps) {
  const waiting = Object.entries(steps)
  const results = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: Math.min(3, cpus().length) }, worker))
  return { passed: results.filter(Boolean).length, failed: results.filter((isGood) => !isGood).length, skipped: 0 }
}

/** Runs all test projects, showing vitest's own report, and counts. A run that ends badly without a failed test
 *  (an error outside of tests) counts as one failure. */
export async function runTests(args) {
  const report = join(cache, 'tests.json')
  mkdirSync(cache, { recursive: true })
  rmSync(report, { force: true })
  const [path, first] = vitest(...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const { code } = await tool(path, first)
  stopWhenInterrupted()
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const failed = counts.numFailedTests ?? 0
  return {
    passed: counts.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
  }
}

export function tell(...counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return sum('failed') === 0 ? 0 : 1
}
