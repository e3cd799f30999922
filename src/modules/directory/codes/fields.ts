import { z } from 'zod'
import { type CodeIn, type CodeList, knowsCode } from '../codelists/index.ts'

// Fields of forms whose lists are open: they take what the list knows when they are sent, not when the program was made.
// What has ended is known too; whether a card may get it newly is decided by `endedProblems`.

const isCodeOf = <List extends CodeList>(list: List) => (code: unknown): code is CodeIn<List> => typeof code === 'string' && knowsCode(list, code)

/** A code of an open list. */
export const openCode = <List extends CodeList>(list: List) => z.custom<CodeIn<List>>(isCodeOf(list), 'web:problem.choice')

/** The same where nothing may be chosen. */
export const optionalOpenCode = <List extends CodeList>(list: List) =>
  z.string().transform((text, context): CodeIn<List> | null => {
    if (text === '') return null
    if (isCodeOf(list)(text)) return text
    context.addIssue({ code: 'custom', message: 'web:problem.choice' })
    return z.NEVER
  })

/** Any number of them. */
export const openCodes = <List extends CodeList>(list: List) => z.array(openCode(list))
