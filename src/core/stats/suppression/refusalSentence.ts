import type { SuppressionRefusal } from './suppressCells.ts'

/** A sentence in both languages of the house. Rows and columns are counted from 1. */
interface Sentence { readonly cs: string, readonly en: string }

const place = ({ row, column }: { readonly row: number, readonly column: number }): string => `${row + 1}/${column + 1}`

const sentences: { readonly [Kind in SuppressionRefusal['kind']]: (refusal: Extract<SuppressionRefusal, { readonly kind: Kind }>) => Sentence } = {
  ragged: ({ row }) => ({ cs: `Řádek ${row + 1} má jiný počet sloupců než první.`, en: `Row ${row + 1} has not as many columns as the first one.` }),
  badCount: ({ value, ...cell }) => ({
    cs: `Počet v políčku ${place(cell)} nedává smysl: ${value}. Má to být celé číslo od nuly.`, en: `The count in cell ${place(cell)} makes no sense: ${value}. It should be a whole number from zero.`,
  }),
  badThreshold: ({ value }) => ({ cs: `Práh má být celé číslo od 1, ne ${value}.`, en: `The threshold should be a whole number from 1, not ${value}.` }),
  badProtection: ({ value }) => ({ cs: `Šířka ochrany má být číslo od nuly, ne ${value}.`, en: `The width of protection should be a number from zero, not ${value}.` }),
  unprotectable: ({ cells }) => ({
    cs: `I kdyby se skrylo všechno kromě nul, tato políčka by šlo dopočítat příliš přesně: ${cells.map(place).join(', ')} (řádek/sloupec). Spojte řádky nebo sloupce.`,
    en: `Even with everything but zeros hidden, these cells could be told too closely: ${cells.map(place).join(', ')} (row/column). Join rows or columns.`,
  }),
  cancelled: () => ({ cs: 'Výpočet byl zrušen.', en: 'The computation was cancelled.' }),
  solverFailed: () => ({ cs: 'Řešič selhal, zkuste to prosím znovu.', en: 'The solver failed, please try again.' }),
}

/** Why a table was not suppressed, in a sentence people can act on. */
export const suppressionRefusalSentence = (refusal: SuppressionRefusal): Sentence =>
  (sentences[refusal.kind] as (refusal: SuppressionRefusal) => Sentence)(refusal)
