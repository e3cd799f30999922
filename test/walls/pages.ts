/** Rules of the written pages: methods, decisions, the map in README. Texts and lists in, problems in words out. */

export type Pages = Readonly<Record<string, string>>

const exportsFunction = /^export (async )?function|^export const \w+(: [^=]+)? = (async )?(<[^>]*>)?\([^)]*\)(: [^=]+)? =>/m

/** Each method in `core` is explained by a page that names its file; a page names only files that exist. */
export function methodProblems(pages: Pages, sources: Pages): string[] {
  const named = Object.entries(pages).flatMap(([page, text]) => [...text.matchAll(/src\/core\/[\w./-]+\.tsx?/g)].map(([file]) => ({ page, file })))
  const lost = named.filter(({ file }) => !(file in sources)).map(({ page, file }) => `${page} names ${file}, which does not exist`)
  const silent = Object.keys(pages).filter((page) => !named.some((one) => one.page === page)).map((page) => `${page} names no file of src/core`)
  const explained = new Set(named.map(({ file }) => file))
  const unexplained = Object.entries(sources)
    .filter(([file, text]) => exportsFunction.test(text) && !explained.has(file))
    .map(([file]) => `${file} has no page in docs/methods that names it`)
  return [...lost, ...silent, ...unexplained]
}

const parts = [/^Na co odpovídá$/, /^Jak se počítá$/, /^Odkud to je$/, /^Příklad spočítaný ručně$/, /nepoužít$/]

/** A page of a method asks, computes, says its source, works an example that a test holds, and says when not to use it. */
export function partProblems(pages: Pages, tests: readonly string[]): string[] {
  return Object.entries(pages).flatMap(([page, text]) => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!)
    const missing = parts.filter((part) => !headings.some((heading) => part.test(heading))).map((part) => `${page} has no part like ${part.source}`)
    const named = [...text.matchAll(/\b\w+\.test\.ts\b/g)].map(([file]) => file)
    const lost = named.filter((file) => !tests.includes(file)).map((file) => `${page} names ${file}, which does not exist`)
    return [...missing, ...lost, ...named.length === 0 ? [`${page} names no test of its example`] : []]
  })
}

/** Decisions are numbered 0001, 0002, … without gaps and listed in their README. */
export function decisionProblems(files: readonly string[], readme: string): string[] {
  const numbers = files.map((file) => file.slice(0, 4)).sort()
  const misnamed = files.filter((file) => !/^\d{4}-[a-z0-9-]+\.md$/.test(file)).map((file) => `${file}: is not named like 0001-words.md`)
  const twice = numbers.filter((number, place) => numbers[place + 1] === number).map((number) => `${number}: is used twice`)
  const gaps = [...new Set(numbers)].flatMap((number, place) => Number(number) === place + 1 ? [] : [`${number}: comes where ${String(place + 1).padStart(4, '0')} belongs`])
  const unlisted = files.filter((file) => !readme.includes(`(${file})`)).map((file) => `${file}: is not linked from README.md`)
  const lost = [...readme.matchAll(/\((\d{4}-[^)]+\.md)\)/g)].map(([, file]) => file!).filter((file) => !files.includes(file)).map((file) => `README.md links ${file}, which does not exist`)
  return [...misnamed, ...twice, ...gaps.slice(0, 1), ...unlisted, ...lost]
}

interface MapLine { readonly depth: number, readonly names: readonly string[] }

/** `│   ├── jobs/  mail/   the queue, the post` → depth 2, two names. */
function mapLine(line: string): MapLine | undefined {
  const branch = /^((?:│   |    )*)[├└]── (.*)$/.exec(line)
  if (!branch) return undefined
  const names: string[] = []
  for (const word of branch[2]!.split(/ {2,}/)) {
    if (names.length > 0 && !/^[\w.-]+\/$/.test(word)) break
    names.push(word.trim())
  }
  return { depth: branch[1]!.length / 4 + 1, names }
}

/** Reads the drawn tree: each folder (and each file drawn) with its path from the root. */
export function drawnPaths(readme: string): string[] {
  const trail: string[] = []
  return readme.split('\n').flatMap((line) => {
    const read = mapLine(line.trimEnd())
    if (!read) return []
    trail.length = read.depth - 1
    const paths = read.names.map((name) => trail.join('') + name)
    trail.push(read.names.at(-1)!)
    return paths
  })
}

/** Where the map shows any folder inside a folder, it shows all of them; what it shows exists. */
export function mapProblems(readme: string, existing: { readonly files: readonly string[], readonly folders: readonly string[] }): string[] {
  const drawn = drawnPaths(readme)
  const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
  const lost = drawn.filter((path) => !existing.files.includes(path) && !existing.folders.includes(path)).map((path) => `the map shows ${path}, which does not exist`)
  const openFolders = new Set(drawn.filter((path) => path.endsWith('/')).map(parentOf))
  const hidden = existing.folders.filter((folder) => openFolders.has(parentOf(folder)) && !drawn.includes(folder)).map((folder) => `the map does not show ${folder}`)
  return [...lost, ...hidden]
}
