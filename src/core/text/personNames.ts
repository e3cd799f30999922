import { fold } from './fold.ts'

// How a name of a person stands in Czech sentences: „Jana Nováková“, „s Janou Novákovou“, „Novákové Jany“.

/** Endings of a name in all its cases, by how its first case ends; the first that fits holds. Letters are plain. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ova$/, ['ova', 'ove', 'ovou']],
  [/a$/, ['a', 'y', 'e', 'i', 'u', 'o', 'ou', 'ovi', 'ej']],
  [/y$/, ['y', 'eho', 'emu', 'em', 'ym']],
  [/i$/, ['i', 'iho', 'imu', 'im']],
  [/e$/, ['e', 'i', 'eti', 'etem', 'em', 'ovi']],
  [/o$/, ['o', 'a', 'ovi', 'u', 'em']],
  [/u$/, ['u', 'ua', 'uovi', 'uem']],
]
const afterConsonant = ['', 'a', 'e', 'i', 'u', 'ovi', 'em']

/** „Lenka“ is „Lence“, „Olga“ is „Olze“. */
const softened: Readonly<Record<string, string>> = { k: 'c', h: 'z', g: 'z' }

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** All forms of one name, plain and in lower case. */
export function personForms(name: string): readonly string[] {
  const plain = fold(name)
  const known = endings.find(([ending]) => ending.test(plain))
  if (known === undefined) {
    const withoutVowel = /[^aeiouy]e[lkc]$/.test(plain) ? plain.slice(0, -2) + plain.slice(-1) : plain
    return [...new Set([plain, ...afterConsonant.flatMap((ending) => ending === '' ? [] : [plain + ending, withoutVowel + ending])])]
  }
  const [ending, all] = known
  const stem = plain.replace(ending, '')
  const soft = softened[stem.slice(-1)]
  return [...all.map((one) => stem + one), ...(ending.source === 'a$' && soft !== undefined ? [`${stem.slice(0, -1)}${soft}e`] : [])]
}

const letter = '[\\p{L}\\p{M}]'
const either = (name: string): string => `(?:${[...personForms(name)].sort((one, other) => other.length - one.length).map(escaped).join('|')})`
const whole = (pattern: string): string => `(?<!${letter})${pattern}(?!${letter})`

/** Names of a person without titles: „Mgr. Jana Nováková, DiS.“ are Jana and Nováková. */
export const namesIn = (person: string): readonly string[] =>
  (person.split(',')[0] ?? '').split(/\s+/).filter((word) => word !== '' && !word.endsWith('.') && /\p{L}/u.test(word))

/** The person by the whole name, in any case and either order; null of one word, which is nobody’s alone. To be looked for in plain lower-case text. */
export function wholeName(person: string): RegExp | null {
  const names = namesIn(person)
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined || names.length === 1) return null
  const [given, family] = [either(first), either(last)]
  const gap = `(?:[\\s,]+${letter}+){0,${Math.max(0, names.length - 2)}}[\\s,]+`
  return new RegExp(whole(`(?:${given}${gap}${family}|${family}[\\s,]+${given})`), 'gu')
}

/** Somebody of the same surname: perhaps the person, perhaps not. */
export function surnameAlone(person: string): RegExp | null {
  const last = namesIn(person).at(-1)
  return last === undefined ? null : new RegExp(whole(either(last)), 'u')
}

/** The part of the surname that no case changes. */
export function surnameStem(person: string): string {
  const forms = personForms(namesIn(person).at(-1) ?? '')
  const [first = ''] = forms
  let length = first.length
  while (length > 0 && !forms.every((form) => form.startsWith(first.slice(0, length)))) length -= 1
  return first.slice(0, length)
}
