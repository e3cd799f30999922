import type { VNode } from 'preact'

export const municipalityNamesId = 'obce'

/** Names offered while a municipality is written. */
export const MunicipalityNames = ({ names }: { readonly names: readonly string[] }): VNode =>
  <datalist id={municipalityNamesId}>{names.map((name) => <option value={name} />)}</datalist>
