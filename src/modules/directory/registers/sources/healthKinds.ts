import { fold } from '#core/text/fold.ts'
import type { FacilityKind } from '../../codelists/index.ts'

interface Said { readonly kind: string, readonly fields: string }

/** What of a health facility is told by its kind or its fields of care; the first that holds. */
const tests: readonly (readonly [FacilityKind, (said: Said) => boolean])[] = [
  ['zzs', ({ kind }) => kind.includes('zachrann')],
  ['hospital', ({ kind }) => kind.includes('nemocnic') || kind.includes('porodnic')],
  ['dc', ({ kind }) => kind.includes('detske centrum') || kind.includes('detsky domov') || kind.includes('kojeneck')],
  ['child_psychiatry', ({ fields }) => fields.includes('detska a dorostova psychiatrie')],
  ['pldd', ({ kind, fields }) => kind.includes('deti a dorost') || fields.includes('prakticke lekarstvi pro deti a dorost')],
  ['clin_psych', ({ fields }) => fields.includes('klinicka psychologie') || fields.includes('detska psychologie')],
  ['adiktolog', ({ fields }) => fields.includes('adiktologie') || fields.includes('navykove nemoci')],
  ['public_health_nurse', ({ kind }) => kind.includes('domaci pec')],
]

/** Kinds of facilities, the one that says more first. */
export const healthKindsInOrder: readonly FacilityKind[] = [...tests.map(([kind]) => kind), 'health_other']

/** The kind of a health facility in our list; what is none of those we tell apart is another one. */
export function healthKind(kind: string | null, fields: string | null): FacilityKind {
  const said = { kind: fold(kind ?? ''), fields: fold(fields ?? '') }
  return tests.find(([, holds]) => holds(said))?.[0] ?? 'health_other'
}
