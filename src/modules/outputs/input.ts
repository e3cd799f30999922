import { z } from 'zod'

const mostLetters = 30_000

/** The words of a chapter in plain marks, over the version they were written from; empty words are words too. */
export const WordsInput = z.object({
  version: z.string().regex(/^\d{1,9}$/, 'outputs:problem.version').transform(Number),
  words: z.string().max(mostLetters, 'outputs:problem.tooLong'),
})

/** What the page of making asks the queue for; `language` is the language of the generated words. */
export const MakingOrder = z.object({
  orpCode: z.string(), language: z.enum(['cs', 'en']),
  // Orders of before say nothing of it.
  withOutside: z.boolean().default(false),
})
export type MakingOrder = z.infer<typeof MakingOrder>

/** Steps of the work as the page tells them, in their order. */
export const makingSteps = ['data', 'pdf', 'archive', 'docx', 'store'] as const
export type MakingStep = (typeof makingSteps)[number]

/** What the queue keeps as the result. */
export const MakingResult = z.object({ number: z.number() })
export type MakingResult = z.infer<typeof MakingResult>
