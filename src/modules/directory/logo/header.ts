import type { Turned } from '#documents/making/protocol.ts'

/** What a picture says of itself in its first bytes; the address of the file and the word of the browser are not believed. */
export interface PictureHeader {
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** Of the picture as it lies in the file. */
  readonly width: number
  readonly height: number
  readonly turned: Turned
}

/** Null for anything but a PNG or a JPEG: never an SVG, which may hold programs. */
export const pictureHeader = (bytes: Uint8Array): PictureHeader | null => pngHeader(bytes) ?? jpegHeader(bytes)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ihdr = [0x49, 0x48, 0x44, 0x52]

const hasAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean => wanted.every((byte, index) => bytes[at + index] === byte)

function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 24 || !hasAt(bytes, 0, pngSignature) || !hasAt(bytes, 12, ihdr)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20), turned: 1 }
}

/** The marker under which cameras write about the picture. */
const exif = 0xe1
const exifSignature = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientation = 0x0112
const entryLength = 12

/** How the camera was held, by what it wrote; null when it wrote nothing of it, or nonsense. */
function turnedBy(segment: Uint8Array): Turned | null {
  if (!hasAt(segment, 0, exifSignature)) return null
  const view = new DataView(segment.buffer, segment.byteOffset + exifSignature.length, segment.byteLength - exifSignature.length)
  const isLittle = view.byteLength > 8 && view.getUint16(0) === 0x4949
  const directory = view.byteLength > 8 ? view.getUint32(4, isLittle) : view.byteLength
  const entries = directory + 2 <= view.byteLength ? view.getUint16(directory, isLittle) : 0
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * entryLength
    if (at + entryLength > view.byteLength) return null
    if (view.getUint16(at, isLittle) === orientation) return turnedWays.find((way) => way === view.getUint16(at + 8, isLittle)) ?? null
  }
  return null
}

const turnedWays: readonly Turned[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** Markers that begin a frame with its size: all of SOF but the tables among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  if (!hasAt(bytes, 0, [0xff, 0xd8, 0xff])) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let turned: Turned = 1
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    // A marker may be filled up with 0xFF before it.
    if (marker === 0xff) { at += 1; continue }
    if (isFrame(marker)) return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), turned }
    const length = view.getUint16(at + 2)
    if (marker === exif) turned = turnedBy(bytes.subarray(at + 4, at + 2 + length)) ?? turned
    at += 2 + length
  }
  return null
}
