import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const seconds = (count: number): number => count * 1000
const database = ['test/support/globalDatabase.ts'].filter((file) => existsSync(file))
// What needs no database starts without one.
const pure = ['src/{core,i18n}/**/*.test.{ts,tsx}']
const checksDocuments = process.env['CHECK_DOCUMENTS'] === '1'

/** Groups run one after another: the quick ones first, then those that want the machine for themselves. */
const projects = [
  {
    name: 'core',
    include: pure,
    testTimeout: seconds(20),
    sequence: { groupOrder: 0 },
  },
  {
    name: 'unit',
    include: ['src/**/*.test.{ts,tsx}', 'test/{support,factories,rights,security,backup}/**/*.test.{ts,tsx}'],
    exclude: pure,
    globalSetup: database,
    testTimeout: seconds(20),
    hookTimeout: seconds(60),
    sequence: { groupOrder: 0 },
  },
  {
    name: 'walls',
    include: ['test/walls/**/*.test.ts'],
    testTimeout: seconds(60),
    hookTimeout: seconds(60),
    sequence: { groupOrder: 1 },
  },
  {
    name: 'reliability',
    include: ['test/reliability/**/*.test.{ts,tsx}'],
    globalSetup: database,
    fileParallelism: false,
    testTimeout: seconds(600),
    hookTimeout: seconds(120),
    sequence: { groupOrder: 2 },
  },
  {
    name: 'journeys',
    include: ['test/journeys/**/*.test.{ts,tsx}'],
    fileParallelism: false,
    testTimeout: seconds(180),
    hookTimeout: seconds(180),
    sequence: { groupOrder: 3 },
  },
  {
    name: 'documents',
    include: checksDocuments ? ['test/documents/**/*.test.{ts,tsx}'] : [],
    globalSetup: database,
    fileParallelism: false,
    testTimeout: seconds(300),
    hookTimeout: seconds(300),
    sequence: { groupOrder: 4 },
  },
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    passWithNoTests: true,
    // Not one fewer: these tests wait for the database as often as they count.
    maxWorkers: availableParallelism(),
    projects: projects.map((test) => ({ extends: true as const, test })),
  },
})
