import type { IsoDate } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { addressLine, postalCodeOf } from '../reading/addresses.ts'
import { at, dayOf, textAt, under } from '../reading/pick.ts'
import { known } from '../reading/reach.ts'
import type { OrganisationWords } from '../records.ts'
import { isNaturalPerson, legalForms } from './legalForms.ts'

/** What ARES says of an organisation, and the day it ended, when it did. */
export interface AresSubject { readonly words: OrganisationWords, readonly endedOn: IsoDate | null }

/**
 * Takes out of an answer what is named here and nothing else: no statutory bodies, no dates of birth, no business activities.
 * Of a natural person nothing at all is taken.
 */
export function aresSubject(answer: unknown, ico: string): Result<AresSubject, 'person' | 'odd'> {
  const [name, form] = [textAt(answer, 'obchodniJmeno'), textAt(answer, 'pravniForma')]
  if (textAt(answer, 'ico')?.padStart(8, '0') !== ico || name === null) return failed('odd')
  if (form !== null && isNaturalPerson(form)) return failed('person')
  return ok({
    words: known<OrganisationWords>({ name, ico, legalForm: form === null ? null : under(legalForms, form), ...seatOf(at(answer, 'sidlo')) }),
    endedOn: dayOf(at(answer, 'datumZaniku')),
  })
}

function seatOf(seat: unknown) {
  const municipality = textAt(seat, 'kodObce')
  const orientation = [textAt(seat, 'cisloOrientacni'), textAt(seat, 'cisloOrientacniPismeno')].filter((part) => part !== null).join('')
  return {
    seatMunicipality: municipality !== null && /^\d{6}$/.test(municipality) ? municipality : null,
    seatAddress: addressLine({
      street: textAt(seat, 'nazevUlice'), number: textAt(seat, 'cisloDomovni'), orientation: orientation === '' ? null : orientation,
      // ARES writes the kind of a number as a number or as a text.
      isEvidential: textAt(seat, 'typCisloDomovni') === '2',
    }),
    seatPostalCode: postalCodeOf(at(seat, 'psc')),
  }
}
