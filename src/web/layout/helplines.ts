import type { MessageKey } from '#i18n/translate.ts'

export interface Helpline { readonly number: string, readonly shown: string, readonly who: MessageKey }

/**
 * Numbers shown on every public page, the first one loudest.
 * Verify before publishing: 112 · Linka bezpečí 116 111 · Rodičovská linka 606 021 021 · Linka první psychické pomoci 116 123.
 */
export const helplines: readonly [Helpline, ...Helpline[]] = [
  { number: '112', shown: '112', who: 'web:help.emergency' },
  { number: '116111', shown: '116 111', who: 'web:help.children' },
  { number: '606021021', shown: '606 021 021', who: 'web:help.parents' },
  { number: '116123', shown: '116 123', who: 'web:help.adults' },
]

/** Where „Rychle odejít“ leads: a page nobody wonders about (the weather). Verify before publishing. */
export const quickExitAddress = 'https://www.chmi.cz/'
