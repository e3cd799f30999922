import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { beforeAll, expect, test } from 'vitest'
import { aTurnedJpeg } from '#test/factories/aPicture.ts'
import type { Turned } from './making/protocol.ts'
import { redrawn } from './redrawn.ts'

beforeAll(async () => { await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))) })

/** Pixels instead of a PNG, so that the test sees them. */
const pixelsOf = (svg: string): Uint8Array => new Resvg(svg).render().pixels

/** The corner of the drawn picture that is black. */
function blackCorner(turned: Turned): string {
  const [width, height] = turned >= 5 ? [24, 48] : [48, 24]
  const drawn = redrawn({ bytes: aTurnedJpeg(turned), mediaType: 'image/jpeg', width, height, turned }, pixelsOf)
  if (!drawn.ok) return drawn.reason
  expect(drawn.value.bytes).toHaveLength(width * height * 4)
  const isBlack = (x: number, y: number): boolean => (drawn.value.bytes[(y * width + x) * 4] ?? 255) < 100
  const corners = { 'top left': [2, 2], 'top right': [width - 3, 2], 'bottom left': [2, height - 3], 'bottom right': [width - 3, height - 3] } as const
  return Object.entries(corners).filter(([, [x, y]]) => isBlack(x, y)).map(([name]) => name).join()
}

test.each([
  [1, 'top left'], [2, 'top right'], [3, 'bottom right'], [4, 'bottom left'], [5, 'top left'], [6, 'top right'], [7, 'bottom right'], [8, 'bottom left'],
] as const)('a picture that lies in its file by %i is drawn upright, its first corner %s', (turned, corner) => {
  expect(blackCorner(turned)).toBe(corner)
})
