import { failed, ok, type Result } from '#core/result.ts'
import type { DrawPicture } from './docx/drawPicture.ts'
import type { Made, SentPicture, Turned } from './making/protocol.ts'

/** What puts a picture upright into a frame so wide and so high. */
const upright: Readonly<Record<Turned, (width: number, height: number) => readonly number[]>> = {
  1: () => [1, 0, 0, 1, 0, 0], 2: (width) => [-1, 0, 0, 1, width, 0], 3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_, height) => [1, 0, 0, -1, 0, height], 5: () => [0, 1, 1, 0, 0, 0], 6: (width) => [0, 1, -1, 0, width, 0],
  7: (width, height) => [0, -1, -1, 0, width, height], 8: (_, height) => [0, -1, 1, 0, 0, height],
}

/**
 * A sent picture as a PNG of our own: pixels and nothing else. The drawer leaves out what it cannot read, so a picture that
 * comes out as empty as no picture at all is refused.
 */
export function redrawn({ bytes, mediaType, width, height, turned = 1 }: SentPicture, draw: DrawPicture): Result<Made, string> {
  const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`
  const data = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  const [across, down] = turned >= 5 ? [height, width] : [width, height]
  const png = draw(drawing(`<image width="${across}" height="${down}" transform="matrix(${upright[turned](width, height).join(' ')})" href="${data}"/>`), width)
  const nothing = draw(drawing(''), width)
  return Buffer.from(png).equals(Buffer.from(nothing)) ? failed('nothing to be seen') : ok({ bytes: new Uint8Array(png) })
}
