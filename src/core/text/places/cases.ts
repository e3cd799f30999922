/** Cases a preposition can ask for; the nominative needs no rules. */
export const cases = ['genitive', 'dative', 'accusative', 'locative', 'instrumental'] as const
export type Case = (typeof cases)[number]

/** Forms of one word by cases, with diacritics, in lower case. Several where Czech has doublets or the gender cannot be seen. */
export type CaseForms = Readonly<Record<Case, readonly string[]>>

/** Forms of all given patterns together. */
export const together = (patterns: readonly CaseForms[]): CaseForms => ({
  genitive: patterns.flatMap((one) => one.genitive),
  dative: patterns.flatMap((one) => one.dative),
  accusative: patterns.flatMap((one) => one.accusative),
  locative: patterns.flatMap((one) => one.locative),
  instrumental: patterns.flatMap((one) => one.instrumental),
})

/** A word that stays as it is in every case. */
export const unchanged = (word: string): CaseForms =>
  ({ genitive: [word], dative: [word], accusative: [word], locative: [word], instrumental: [word] })
