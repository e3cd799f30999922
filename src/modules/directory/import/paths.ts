export const importPath = '/prace/sit/import'

type Step = '' | '/sloupce' | '/list' | '/nahled' | '/nacist' | '/zrusit' | '/znovu' | '/zahodit' | '/vynechane/csv' | '/vynechane/xlsx'

/** A step of the import of a sent table; without a step where the table stands. */
export const tablePath = (run: string, step: Step = ''): string => `${importPath}/${run}${step}`

export const recordPath = (record: string, step: '' | '/vynechane/csv' | '/vynechane/xlsx' = ''): string => `${importPath}/zaznam/${record}${step}`
