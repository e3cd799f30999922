import type { Method } from '#core/methods/method.ts'
import { suppressionRefusalSentence } from './refusalSentence.ts'
import { suppressCells } from './suppressCells.ts'

/** What may be published of a small group. */
export const suppressionMethods = {
  suppression: {
    label: { cs: 'Potlačení malých čísel', en: 'Suppression of small counts' },
    question: {
      cs: 'Která čísla tabulky skrýt, aby nikdo nedopočítal, co je za malými?',
      en: 'Which counts of a table have to be hidden so that nobody can work out the small ones?',
    },
    page: 'potlaceni-malych-cisel.md',
    source: 'Fischetti, Salazar (2001), Management Science 47, 1008–1027',
    functions: { suppressCells, suppressionRefusalSentence },
  },
} as const satisfies Readonly<Record<string, Method>>
