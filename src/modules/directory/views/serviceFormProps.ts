import type { Problems, Typed } from '#web/form.ts'
import type { Ui } from '#web/ui.ts'
import type { FormState } from './CardForm.tsx'
import { type FieldName, labelIn } from './fieldWords.ts'

/** A place that may be ticked on the card of a service. */
export interface OfferedPlace { readonly id: string, readonly name: string }

/** A region or an ORP that may be ticked as served; `box` is what its box sends. */
export interface OfferedArea { readonly box: string, readonly name: string }

export interface ServiceFormProps {
  readonly ui: Ui
  readonly state: FormState
  readonly organisation: { readonly id: string, readonly name: string }
  /** The service that is changed; none for a new one. */
  readonly service?: { readonly id: string, readonly name: string } | undefined
  readonly places: readonly OfferedPlace[]
  readonly areas: readonly OfferedArea[]
  /** Names of municipalities nobody can tell. */
  readonly unfound?: readonly string[] | undefined
  /** What follows from the kinds and the hours while nobody says otherwise. */
  readonly derived: {
    readonly functions: readonly string[], readonly situations: readonly string[], readonly hoursPerWeek: number | null,
  }
  /** Rows shown of the parts that repeat. */
  readonly rows: Readonly<Record<'capacity' | 'staff' | 'use', number>>
}

/** What every field of the form of a service takes, by its name. */
export const serviceField = ({ ui, state: { typed, problems } }: { readonly ui: Ui, readonly state: FormState }) =>
  (name: FieldName): { ui: Ui, typed: Typed, problems: Problems | undefined, name: string, label: string } =>
    ({ ui, typed, problems, name, label: labelIn(ui, 'service', name) })
