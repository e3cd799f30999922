import i18next from 'i18next'
import { bindShortWords } from '#core/text/czechTypography.ts'
import { cs } from './messages/cs/index.ts'
import { en } from './messages/en/index.ts'

export const languages = ['cs', 'en'] as const
export type Language = (typeof languages)[number]

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key
type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** A key of the Czech messages as `room:path.to.key`; a plural is named without its suffix. */
export type MessageKey = { [Room in keyof typeof cs]: `${Room}:${Leaves<(typeof cs)[Room]>}` }[keyof typeof cs]

/** Says a message in one language. A missing key does not compile. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

type Tree = { readonly [Key in string]: string | Tree }

/** Czech never leaves a one-letter preposition at the end of a line; done once here, not in every message. */
function bound(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? bindShortWords(value) : bound(value)]))
}

const instance = i18next.createInstance()
void instance.init({
  initAsync: false,
  fallbackLng: false,
  defaultNS: 'web',
  ns: Object.keys(cs),
  resources: { cs: Object.fromEntries(Object.entries(cs).map(([room, messages]) => [room, bound(messages)])), en },
  interpolation: { escapeValue: false }, // JSX escapes; twice would show &amp;
})

const translators: Record<Language, Translate> = { cs: translator('cs'), en: translator('en') }

function translator(language: Language): Translate {
  const say = instance.getFixedT(language)
  const rules = new Intl.PluralRules(language)
  // The library finds a message once for each of its plural forms, which saves most of the cost of a page.
  const templates = new Map<string, Template>()
  const templateOf = (key: MessageKey, count: number | undefined): Template => {
    const name = count === undefined ? key : `${key}_${rules.select(count)}`
    const known = templates.get(name)
    if (known !== undefined) return known
    const template = templateFrom(say(key, { skipInterpolation: true, ...(count !== undefined && { count }) }))
    templates.set(name, template)
    return template
  }
  return (key, values) => {
    const count = values?.['count']
    const { text, holes } = templateOf(key, typeof count === 'number' ? count : undefined)
    if (values === undefined || holes.length === 0) return text
    return holes.reduce((said, { name, after }) => said + String(values[name] ?? '') + after, text.slice(0, text.indexOf('{{')))
  }
}

/** A message taken apart: what is filled in, each with the text after it. */
interface Template { readonly text: string, readonly holes: readonly { readonly name: string, readonly after: string }[] }

function templateFrom(text: string): Template {
  const parts = text.split(/\{\{(\w+)\}\}/)
  return { text, holes: parts.flatMap((name, index) => index % 2 === 0 ? [] : [{ name, after: parts[index + 1] ?? '' }]) }
}

export const translatorFor = (language: Language): Translate => translators[language]
