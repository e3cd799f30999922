import type { Bytes } from '../reading/bytes.ts'
import { fromKrovak } from '../reading/krovak.ts'
import { Unreadable } from '../reading/trouble.ts'
import { isZip, zipEntries } from '../reading/zip.ts'
import type { Read } from '../records.ts'

// Address points of RÚIAN (ČÚZK): a file for a municipality, or all 6,258 of them in one archive. Of three million points
// only those are taken that our places name.

/** The country is 350 MB unpacked in 6,258 files. */
const limits = { entries: 20_000, bytes: 1_500_000_000, growth: 200, trouble: 'archive' } as const
const longestLine = 64 * 1024
const columns = { code: 'Kód ADM', y: 'Souřadnice Y', x: 'Souřadnice X', since: 'Platí Od' } as const

export async function* readRuian(bytes: Bytes, wanted: ReadonlySet<number>): AsyncGenerator<Read> {
  if (!await isZip(bytes)) {
    yield* pointsIn(bytes.read(), wanted, 0)
    return
  }
  let files = 0
  for await (const { name, pieces } of zipEntries(bytes, limits)) {
    if (!/_ADR\.csv$/i.test(name)) continue
    files++
    yield* pointsIn(pieces, wanted, files * 1_000_000)
  }
  if (files === 0) throw new Unreadable('noList', 0)
}

/** Plain lines: no cell of this register holds a quotation mark or a line end, and three million are read in seconds. */
async function* pointsIn(pieces: AsyncIterable<Uint8Array>, wanted: ReadonlySet<number>, before: number): AsyncGenerator<Read> {
  const decoder = new TextDecoder('windows-1250')
  let [rest, line]: [string, number] = ['', before]
  let places: Places | null = null
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw new Unreadable('longRow', line)
    for (const text of lines) {
      line++
      if (places === null) places = placesOf(text)
      else yield* pointOn(text, places, wanted, line)
    }
  }
  rest += decoder.decode()
  if (places === null) places = placesOf(rest)
  else if (rest !== '') {
    if (isCut(rest, places)) throw new Unreadable('truncated', line + 1)
    yield* pointOn(rest, places, wanted, line + 1)
  }
}

/** Every row ends with the day and minute it holds since, and with the end of a line; the last one of a cut file with neither. */
const isCut = (row: string, { cells, isDated }: Places): boolean => row.split(';').length < cells || (isDated && !/;\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\r?$/.test(row))

interface Places { readonly code: number, readonly y: number, readonly x: number, readonly cells: number, readonly isDated: boolean }

function placesOf(header: string): Places {
  const names = header.replace(/\r$/, '').split(';')
  const places = { code: names.indexOf(columns.code), y: names.indexOf(columns.y), x: names.indexOf(columns.x) }
  if (header === '') throw new Unreadable('empty', 0)
  if (Object.values(places).includes(-1)) throw new Unreadable('columns', 1)
  return { ...places, cells: names.length, isDated: names.at(-1) === columns.since }
}

function* pointOn(text: string, places: Places, wanted: ReadonlySet<number>, line: number): Generator<Read> {
  // The code comes first; most lines are done with here.
  const code = Number(places.code === 0 ? text.slice(0, text.indexOf(';')) : text.split(';')[places.code])
  if (!wanted.has(code)) return
  const cells = text.split(';')
  const [y, x] = [Number(cells[places.y]), Number(cells[places.x])]
  // Some points have no coordinates.
  if (!y || !x) return
  const point = fromKrovak(y, x)
  if (point === null) yield { kind: 'trouble', number: line, what: String(code), reason: 'pointOutside', detail: `${y} ${x}`, about: null }
  else yield {
    kind: 'records', number: line,
    records: [{ kind: 'location', key: String(code), parentKey: null, what: '', words: { point, addressPoint: code }, starts: {}, endedOn: null }],
  }
}
