import type { MessageKey } from '#i18n/translate.ts'
import { firstOf, type Problems, type Typed } from '#web/form.ts'

/** Fields the editor was asked about, sent along with the answers. */
export const askedFields = 'stret'

/** The field of a form that says whose value of a card's field holds. */
export const choiceField = (field: string): string => `volba-${field}`

/** Fields whose stored value the editor chose, and the questions left without an answer. */
export function choicesOf(typed: Typed): { readonly theirs: readonly string[], readonly problems: Problems } {
  const asked = typed[askedFields] ?? []
  const open = asked.filter((field) => !['theirs', 'mine'].includes(firstOf(typed, choiceField(field))))
  return {
    theirs: asked.filter((field) => firstOf(typed, choiceField(field)) === 'theirs'),
    problems: Object.fromEntries(open.map((field): [string, MessageKey] => [choiceField(field), 'cards:conflict.choose'])),
  }
}
