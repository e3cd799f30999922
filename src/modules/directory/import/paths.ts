/** A kept table with its sheet: every step of the import is an address of its own. */
interface Kept { readonly id: string, readonly sheet: string | null }

const home = '/prace/sit/import'

/** A step of the import of a kept table; without a step where its columns are chosen. */
export function columnsPath({ id, sheet }: Kept, step: '' | '/nahled' | '/nacist' | '/vynechane/csv' | '/vynechane/xlsx' = ''): string {
  const chosen = sheet === null ? '' : `?${new URLSearchParams({ list: sheet }).toString()}`
  return `${home}/${id}${step}${chosen}`
}
