import { isIco } from '../../rules.ts'
import { textOf } from './pick.ts'

// Ways to reach somebody as registers write them, in the one writing cards have.

/** „kl. 12“, „linka 5“: the number of an extension, which is no part of the telephone number. */
const extension = /\s*(?:\b(?:klapka|kl|linka|l|ext)\b[.:\s]*)\d{1,6}\s*$/i

/** `+420 123 456 789`; null for what is no number. Czech numbers have nine digits. */
function phoneOf(value: unknown): string | null {
  const text = textOf(value)
  // Several numbers in one field: the first is told.
  const digits = text?.split(/[,;/]|\s{2}/)[0]?.replace(extension, '').replaceAll(/[^\d+]/g, '').replace(/^(\+|00)?420(?=\d{9}$)/, '') ?? ''
  if (/^\d{9}$/.test(digits)) return `+420 ${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
  return /^\+(?!420)\d{8,14}$/.test(digits) ? digits : null
}

function emailOf(value: unknown): string | null {
  const text = textOf(value, 254)?.toLowerCase().replace(/^mailto:/, '').split(/[,;?\s]/)[0] ?? ''
  return /^[^@\s]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) ? text : null
}

/** A whole http(s) address without the last slash; null for what is none, and for one with a name or a password in it. */
function webOf(value: unknown): string | null {
  const text = textOf(value, 500)?.split(/[,;\s]/)[0] ?? ''
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return null
  const { protocol, hostname, href, username, password } = new URL(whole)
  if (username !== '' || password !== '') return null
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? href.replace(/\/$/, '') : null
}

const readers = { email: emailOf, phone: phoneOf, web: webOf } as const
type Way = keyof typeof readers

/** Of each way to reach somebody the first writing that can be read; one that says something and none can be read is told. */
export function reachOf(said: Readonly<Partial<Record<Way, readonly unknown[]>>>, unread: (reason: `${Way}Unread`) => void): Record<Way, string | null> {
  const first = (way: Way): string | null => {
    const values = said[way] ?? []
    const found = values.map(readers[way]).find((one) => one !== null) ?? null
    if (found === null && values.some((value) => textOf(value) !== null)) unread(`${way}Unread`)
    return found
  }
  return { email: first('email'), phone: first('phone'), web: first('web') }
}

/** Eight digits whose last one is right; registers drop zeros in front. */
export function icoOf(value: unknown): string | null {
  const digits = textOf(value)?.replaceAll(/\s/g, '') ?? ''
  const ico = digits.padStart(8, '0')
  return /^\d{1,8}$/.test(digits) && isIco(ico) ? ico : null
}

/** What is not known is not said. */
export function known<Words extends object>(words: { readonly [Name in keyof Words]: Words[Name] | null | undefined }): Words {
  const said = Object.entries(words).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
  return Object.fromEntries(said) as Words
}
