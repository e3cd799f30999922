import { failed, ok, type Result } from '#core/result.ts'
import type { DrawPicture } from './docx/drawPicture.ts'
import type { Made, SentPicture } from './making/protocol.ts'

/**
 * A sent picture as a PNG of our own: pixels and nothing else. The drawer leaves out what it cannot read, so a picture that
 * comes out as empty as no picture at all is refused.
 */
export function redrawn({ bytes, mediaType, width, height }: SentPicture, draw: DrawPicture): Result<Made, string> {
  const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`
  const data = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  const png = draw(drawing(`<image width="${width}" height="${height}" href="${data}"/>`), width)
  const nothing = draw(drawing(''), width)
  return Buffer.from(png).equals(Buffer.from(nothing)) ? failed('nothing to be seen') : ok({ bytes: new Uint8Array(png) })
}
