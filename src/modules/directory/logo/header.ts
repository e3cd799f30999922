/** What a picture says of itself in its first bytes; the address of the file and the word of the browser are not believed. */
export interface PictureHeader { readonly mediaType: 'image/png' | 'image/jpeg', readonly width: number, readonly height: number }

/** Null for anything but a PNG or a JPEG: never an SVG, which may hold programs. */
export const pictureHeader = (bytes: Uint8Array): PictureHeader | null => pngHeader(bytes) ?? jpegHeader(bytes)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ihdr = [0x49, 0x48, 0x44, 0x52]

const hasAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean => wanted.every((byte, index) => bytes[at + index] === byte)

function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 24 || !hasAt(bytes, 0, pngSignature) || !hasAt(bytes, 12, ihdr)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Markers that begin a frame with its size: all of SOF but the tables among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  if (!hasAt(bytes, 0, [0xff, 0xd8, 0xff])) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    // A marker may be filled up with 0xFF before it.
    if (marker === 0xff) { at += 1; continue }
    if (isFrame(marker)) return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
