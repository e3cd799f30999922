import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { Pictures } from '#documents/content.ts'
import type { Logo } from './logo.ts'
import { logoBytes } from './queries.ts'

/** The pictures of the logos for a document, each once; one that is gone meanwhile is left out. */
export async function printedLogos(db: Db, files: Files, logos: readonly (Logo | null)[]): Promise<Pictures> {
  const different = new Map(logos.flatMap((logo) => logo === null ? [] : [[logo.hash, logo] as const]))
  const pictures: Record<string, { svg: string }> = {}
  for (const logo of different.values()) {
    const png = await logoBytes(db, files, logo.hash)
    if (png !== null) pictures[logo.hash] = { svg: asDrawing(png, logo) }
  }
  return pictures
}

/** Documents take drawings: the picture lies in one, whole. */
const asDrawing = (png: Uint8Array, { width, height }: Logo): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`
