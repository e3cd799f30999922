import type { MessageKey } from '#i18n/translate.ts'

export interface Helpline {
  readonly number: string
  readonly shown: string
  readonly name: MessageKey
  readonly who: MessageKey
  readonly briefly: MessageKey
}

/**
 * Numbers shown on every public page, the first one loudest.
 * Verify before publishing: 112 · Linka bezpečí 116 111 · Rodičovská linka 606 021 021 ·
 * Linka první psychické pomoci 116 123.
 */
export const helplines: readonly [Helpline, ...Helpline[]] = [
  { number: '112', shown: '112', name: 'web:helpName.emergency', who: 'web:help.emergency', briefly: 'web:helpStrip.emergency' },
  { number: '116111', shown: '116 111', name: 'web:helpName.children', who: 'web:help.children', briefly: 'web:helpStrip.children' },
  { number: '606021021', shown: '606 021 021', name: 'web:helpName.parents', who: 'web:help.parents', briefly: 'web:helpStrip.parents' },
  { number: '116123', shown: '116 123', name: 'web:helpName.adults', who: 'web:help.adults', briefly: 'web:helpStrip.adults' },
]

/** Where „Rychle odejít“ leads: a page nobody wonders about (the weather). Verify before publishing. */
export const quickExitAddress = 'https://www.chmi.cz/'
