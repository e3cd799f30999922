/** What a file is, by how it begins and not by its name. */
export type FileKind = 'zip' | 'oldWorkbook' | 'encrypted' | 'text'

const zipStart = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
/** The older packing of Microsoft: workbooks until 2003, and today those with a password. */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)

export function fileKind(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, zipStart) || beginsWith(bytes, emptyZip)) return 'zip'
  if (!beginsWith(bytes, compoundStart)) return 'text'
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldWorkbook'
}
