import { inflateRawSync } from 'node:zlib'

const endRecord = 0x06054b50
const sizeOfEndRecord = 22
const sizeOfEntry = 46
const sizeOfLocalHeader = 30

/** Name and text of every part of a ZIP (DOCX, XLSX), read by its central directory; throws when it is not one. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const end = zip.length - sizeOfEndRecord
  if (zip.readUInt32LE(end) !== endRecord) throw new Error('not a ZIP without a comment')
  const parts = new Map<string, string>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + sizeOfEntry, entry + sizeOfEntry + nameLength)
    parts.set(name, contentOf(zip, entry).toString('utf8'))
    entry += sizeOfEntry + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return parts
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + sizeOfLocalHeader + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  return zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
}
