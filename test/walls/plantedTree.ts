import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..')

export type PlantedFiles = Readonly<Record<string, string>>

export interface PlantedTree extends Disposable {
  readonly folder: string
  /** Runs one of the repository's tools inside the tree; its output, and whether it was content. */
  readonly run: (tool: string, ...args: readonly string[]) => { readonly output: string, readonly isContent: boolean }
}

const ours = (file: string): string => join(repository, file)

/** A small house of its own outside the repository, under the repository's settings, where a violation may be planted. */
export function plantTree(files: PlantedFiles): PlantedTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sitovka-walls-')))
  symlinkSync(ours('node_modules'), join(folder, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.json', 'knip.json', '.dependency-cruiser.cjs', 'eslint.config.js']) copyFileSync(ours(name), join(folder, name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    folder,
    run: (tool, ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [ours(join('node_modules', tool)), ...args], { cwd: folder, encoding: 'utf8' })
      return { output: stdout + stderr, isContent: status === 0 }
    },
    [Symbol.dispose]: () => { rmSync(folder, { recursive: true, force: true }) },
  }
}
