import { failed, ok, type Result } from '#core/result.ts'
import type { DocumentRenderer } from '#documents/making/renderer.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { UploadedFile } from '#web/upload.ts'
import type { DrawnLogo } from './commands.ts'
import { pictureHeader } from './header.ts'
import { largestLogo, logoSize } from './input.ts'

/**
 * The picture drawn anew: whatever else the file held (where a photograph was taken, words, programs) does not come along,
 * and what cannot be drawn is no logo.
 */
export async function readLogo(documents: DocumentRenderer, file: UploadedFile | undefined): Promise<Result<Omit<DrawnLogo, 'alt'>, MessageKey>> {
  if (file === undefined || file.bytes.length === 0) return failed('directory:logo.problem.none')
  const header = pictureHeader(file.bytes)
  if (header === null) return failed('directory:logo.problem.kind')
  if (header.width * header.height > largestLogo.pixels) return failed('directory:logo.problem.pixels')
  if (header.width === 0 || header.height === 0) return failed('directory:logo.problem.broken')
  const { mediaType, turned, width, height } = header
  const size = logoSize(turned >= 5 ? { width: height, height: width } : { width, height })
  const drawn = await documents.picture({ bytes: file.bytes, mediaType, turned, ...size })
  return drawn.ok ? ok({ png: drawn.value.bytes, ...size }) : failed('directory:logo.problem.broken')
}
