import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { z } from 'zod'
import { type Packing, packTightly } from './packing.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A built file as it is and packed; what is packed already (a font) stays as it is. */
export interface Asset { readonly bytes: Bytes, readonly packed: Readonly<Record<Packing, Bytes>> | null, readonly type: string }

export interface Assets {
  /** `styles/public.css` or `islands/map` → the address with its hash. */
  readonly address: (name: string) => string
  readonly read: (path: string) => Promise<Asset | null>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
}

const Manifest = z.record(z.string(), z.object({ file: z.string() }))

/** Without a build (tests through `app.request`) an asset keeps its source name and is not served. */
export const unbuiltAssets: Assets = { address: (name) => `/assets/${name}`, read: () => Promise.resolve(null) }

/** The built browser files. They are few and small: read and packed once, kept in memory. */
export async function builtAssets(folder: string): Promise<Assets> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')))
  const kept = new Map<string, Asset>()
  return {
    address: (name) => `/assets/${(manifest[`src/web/${name}`] ?? manifest[`src/web/${name}/main.tsx`])?.file ?? name}`,
    async read(path) {
      const known = kept.get(path)
      if (known) return known
      const type = types[extname(path)]
      const inside = normalize(path)
      if (type === undefined || inside.startsWith('..')) return null
      const bytes = await readFile(join(folder, inside)).catch(() => null)
      if (!bytes) return null
      const packed = type === 'font/woff2' ? null : { br: packTightly.br(bytes), gzip: packTightly.gzip(bytes) }
      const file = { bytes: new Uint8Array(bytes), packed, type }
      kept.set(path, file)
      return file
    },
  }
}
