import { fold } from '#core/text/fold.ts'
import type { FacilityKind } from '../../codelists/index.ts'
import { under } from '../reading/pick.ts'

/** Kinds of schools and facilities whose codes were seen in the register. */
const byCode: Readonly<Record<string, FacilityKind>> = { A00: 'ms', B00: 'zs', C00: 'ss', G21: 'sd_sk', G22: 'sd_sk' }

/** Canteens: where children eat, not where they find help. */
const notForUs = ['L11', 'L13']

/** Facilities whose codes were not seen are told by the words of their names. */
const byName: readonly (readonly [string, FacilityKind])[] = [
  ['pedagogicko-psychologick', 'ppp'], ['specialne pedagogick', 'spc'], ['stredisko vychovne pece', 'svp'], ['detsky domov se skolou', 'dds'],
  ['detsky domov', 'dd'], ['vychovny ustav', 'vu'], ['diagnosticky ustav', 'du'], ['zakladni umelecka skola', 'zus'],
  ['stredisko volneho casu', 'svc_ddm'], ['dum deti a mladeze', 'svc_ddm'], ['skolni druzina', 'sd_sk'], ['skolni klub', 'sd_sk'],
]

/** The kind in our list; `known` is false when neither code nor name says it, null stands for what does not belong here. */
export function schoolKind(code: string | null, name: string): { readonly kind: FacilityKind, readonly known: boolean } | null {
  if (code !== null && notForUs.includes(code)) return null
  const plain = fold(name)
  const kind = (code === null ? undefined : under(byCode, code)) ?? byName.find(([words]) => plain.includes(words))?.[1]
  return kind === undefined ? { kind: 'education_other', known: code === 'E00' } : { kind, known: true }
}
