/** Bytes of a first visit as they travel. */
export interface Weight { readonly html: number, readonly styles: number, readonly scripts: number, readonly fonts: number }

export const wholeOf = ({ html, styles, scripts, fonts }: Weight): number => html + styles + scripts + fonts

interface Fetched { readonly text: string, readonly bytes: number }

/** Packed as for any browser over https; the length told is the one that travelled. */
async function fetched(address: string): Promise<Fetched> {
  const response = await fetch(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const bytes = Number(response.headers.get('content-length'))
  if (!(bytes > 0)) throw new Error(`${address} does not tell its length`)
  return { text: await response.text(), bytes }
}

/** What a browser without anything kept fetches for the page: its style sheets, scripts, and the fonts its letters are in. */
export async function weightOf(server: string, path: string): Promise<Weight> {
  const page = await fetched(`${server}${path}`)
  const named = (pattern: RegExp, text: string): Promise<Fetched[]> =>
    Promise.all([...new Set([...text.matchAll(pattern)].flatMap(([, address]) => address ?? []))].map((address) => fetched(`${server}${address}`)))
  const styles = await named(/<link[^>]+href="(\/assets\/[^"]+\.css)"/g, page.text)
  const scripts = await named(/<script[^>]+src="(\/assets\/[^"]+\.js)"/g, page.text)
  const fonts = await Promise.all(fontsFor(lettersOf(page.text), styles.map(({ text }) => text).join('\n')).map((address) => fetched(`${server}${address}`)))
  const sum = (all: readonly Fetched[]): number => all.reduce((total, { bytes }) => total + bytes, 0)
  return { html: page.bytes, styles: sum(styles), scripts: sum(scripts), fonts: sum(fonts) }
}

const lettersOf = (html: string): ReadonlySet<string> => new Set(html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s/g, ' '))

interface Face { readonly address: string, readonly ranges: readonly (readonly [number, number])[] }

/** Of the faces that have a letter the last one named is taken, as browsers do. */
function fontsFor(letters: ReadonlySet<string>, styles: string): string[] {
  const faces = [...styles.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = '']): Face => ({
    address: /url\(["']?([^"')]+)/.exec(face)?.[1] ?? '', ranges: rangesOf(/unicode-range:([^;]*)/.exec(face)?.[1] ?? 'U+0-10FFFF'),
  }))
  const needed = [...letters].flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return faces.findLast(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last))?.address ?? []
  })
  return [...new Set(needed)]
}

/** `U+20-7E`, `U+A0` and, as a minifier writes them, `U+1E??`. */
const rangesOf = (text: string): Face['ranges'] => text.split(',').map((range) => {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
  return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)]
})
