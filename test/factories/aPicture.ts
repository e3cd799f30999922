import { crc32, deflateSync } from 'node:zlib'

// Pictures byte by byte, so that a test can put into them what a picture should not hold.

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG of one colour; `words` are written into it as a comment. */
export function aPng(width: number, height: number, words = ''): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = 2
  const pixels = Buffer.alloc((width * 3 + 1) * height, 0x55)
  for (let row = 0; row < height; row += 1) pixels[row * (width * 3 + 1)] = 0
  const comment = words === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'))]
  return Buffer.concat([signature, chunk('IHDR', head), ...comment, chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG that says it is huge and holds next to nothing. */
export function aPictureBomb(): Buffer {
  const bomb = aPng(1, 1)
  bomb.writeUInt32BE(30_000, 16)
  bomb.writeUInt32BE(30_000, 20)
  return bomb
}

const redJpeg = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAeADwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AhAJzYgAAAAAAAAAAAAAP/9k='

/** A JPEG of 60 × 30; `words` stand in it where cameras write who took it and where. */
export function aJpeg(words = ''): Buffer {
  const plain = Buffer.from(redJpeg, 'base64')
  if (words === '') return plain
  const said = Buffer.from(`Exif\0\0${words}`, 'latin1')
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(said.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), head, said, plain.subarray(2)])
}

const cornerJpeg = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAYADABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAcI/8QAGBABAAMBAAAAAAAAAAAAAAAAABdlpOL/2gAIAQEAAD8AmANOgmMR32PsiO+x9kR32PtTgAAf/9k='

/** A JPEG of 48 × 24 as a camera writes it: the first corner of the file is black, the rest white, and EXIF says how it lies. */
export function aTurnedJpeg(turned: number, isLittle = false): Buffer {
  const plain = Buffer.from(cornerJpeg, 'base64')
  const exif = Buffer.alloc(6 + 8 + 2 + 12 + 4)
  exif.write('Exif\0\0', 0, 'latin1')
  exif.write(isLittle ? 'II' : 'MM', 6, 'latin1')
  const short = (value: number, at: number): number => isLittle ? exif.writeUInt16LE(value, at) : exif.writeUInt16BE(value, at)
  const long = (value: number, at: number): number => isLittle ? exif.writeUInt32LE(value, at) : exif.writeUInt32BE(value, at)
  short(42, 8)
  long(8, 10)
  short(1, 14)
  short(0x0112, 16)
  short(3, 18)
  long(1, 20)
  short(turned, 24)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}
