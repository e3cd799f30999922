import { fold, words } from '#core/text/fold.ts'
import { meaningfulWords, stem } from '#core/text/stem.ts'

/** What every other address says too. */
const common: ReadonlySet<string> = new Set(['ulice', 'ul', 'namesti', 'nam', 'trida', 'tr', 'nabrezi', 'cp', 'cislo', 'popisne', 'dum'])

const meant = (text: string): string[] => meaningfulWords(text).filter((word) => !common.has(word) && !/^\d+[a-z]?$/.test(word)).map(stem)

/**
 * Whether a text says the street of an address, in whatever case: „v Tajemné“ of „Tajemná 7“. A house with no street is found
 * by its words with the number; null where there is nothing to look for.
 */
export function streetIn(address: string): ((text: string) => boolean) | null {
  const [street = ''] = address.split(',')
  const sought = meant(street)
  if (sought.length > 0) return (text) => ` ${meant(text).join(' ')} `.includes(` ${sought.join(' ')} `)
  const whole = words(fold(street)).join(' ')
  return whole === '' ? null : (text) => ` ${words(text).join(' ')} `.includes(` ${whole} `)
}
