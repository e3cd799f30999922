import { firstOf, type Typed } from '#web/form.ts'
import type { AresSubject } from './subject.ts'

/** A form after ARES answered: what was filled in, and where something else was typed before and stayed. */
export interface AresFilled {
  readonly typed: Typed
  readonly filled: readonly FilledField[]
  readonly stayed: readonly { readonly field: FilledField, readonly said: string }[]
}

export const filledFields = ['name', 'ico', 'legalForm', 'seatMunicipality', 'seatAddress', 'seatPostalCode'] as const
export type FilledField = (typeof filledFields)[number]

/** Fills in empty fields; what somebody typed stays. The seat is written by its name, as people write it. */
export function filledFrom(typed: Typed, { words }: AresSubject, seat: string | null): AresFilled {
  const said = { ...words, seatMunicipality: seat ?? undefined }
  const filled: FilledField[] = []
  const stayed: { field: FilledField, said: string }[] = []
  const result: Record<string, readonly string[]> = { ...typed }
  for (const field of filledFields) {
    const [before, word] = [firstOf(typed, field).trim(), said[field]]
    if (word === undefined || isSame(before, word)) continue
    if (before === '') {
      result[field] = [word]
      filled.push(field)
    } else stayed.push({ field, said: word })
  }
  return { typed: result, filled, stayed }
}

const isSame = (written: string, said: string): boolean => written.replaceAll(/\s/g, '').padStart(8, '0') === said.replaceAll(/\s/g, '').padStart(8, '0')
