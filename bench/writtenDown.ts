import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './machine/places.ts'

const file = join(root, 'docs/benchmarks.md')

const opening = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- search\` (catalogue, catalogueDocument, cards, coverage, accessibility, analysis, exports, tableImport, backup, graph) measures and rewrites one section.
\`million\`, a search among a million services, is measured only when named. Times depend on the machine and on what else runs on it; ratios less so.
A missed goal fails nothing: it stands here.
`

/** Puts the section in the place of the one with the same title, or at the end. */
export async function writeDown(title: string, text: string): Promise<void> {
  const written = await readFile(file, 'utf8').catch(() => '')
  const [, ...sections] = written.split(/^(?=## )/m).map((section) => section.trim())
  const isSame = (section: string): boolean => section.startsWith(`## ${title}\n`)
  const kept = sections.some(isSame) ? sections.map((section) => isSame(section) ? text : section) : [...sections, text]
  await writeFile(file, `${[opening.trim(), ...kept].join('\n\n')}\n`)
}
