import { createHash } from 'node:crypto'
import { sameName } from '../../import/sameName.ts'

/** A key that tells places apart and says nothing of where they are: addresses of confidential ones must not be readable in it. */
const hidden = (...parts: readonly (string | number | null)[]): string =>
  createHash('sha256').update(parts.map((part) => part ?? '').join('\n')).digest('hex').slice(0, 20)

/** A facility by its registration and address point, else by its name and address. */
export const placeKey = (
  service: string, { addressPoint, name, address, municipality }: {
    readonly addressPoint: number | null, readonly name: string | null, readonly address: string | null,
    readonly municipality: string | null,
  },
): string => addressPoint === null
  ? `${service}/${hidden(sameName(name ?? ''), sameName(address ?? ''), municipality)}` : `${service}/${hidden('adm', addressPoint)}`

/** A provider by its identification number, else by its name. */
export const organisationKey = (ico: string | null, name: string): string => ico ?? `name:${sameName(name)}`
