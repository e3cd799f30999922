import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, relative } from 'node:path'
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
  return { name, isGood: code === 0 }
}

/** Runs the steps as many at a time as there are processors, at most three; all of them, so that one run shows everything. */
export async function runSteps(steps) {
  const waiting = Object.entries(steps)
  const results = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: Math.min(3, cpus().length) }, worker))
  const names = results.filter(({ isGood }) => !isGood).map(({ name }) => name)
  return { passed: results.length - names.length, failed: names.length, skipped: 0, names }
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
    names: failedNames(counts.testResults ?? []),
  }
}

const failedNames = (files) => files.flatMap(({ name, status, message, assertionResults }) => {
  const file = relative(inClone(), name)
  const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => `${file} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
  // A file that could not even begin has no test of its own that failed.
  return tests.length > 0 || status !== 'failed' ? tests : [`${file}: ${firstLine(message)}`]
})
const firstLine = (text = '') => text.split('\n', 1)[0]

/** The sum is the last line; what failed stands just above it, so that nobody has to look for it in thousands of lines. */
export function tell(...counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  for (const name of counts.flatMap(({ names }) => names)) console.log(`✗ ${name}`)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return sum('failed') === 0 ? 0 : 1
}
