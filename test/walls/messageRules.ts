/** Messages of one language: room → nested groups → text. */
export interface MessageTree { readonly [key: string]: string | MessageTree }

const pluralForms = { cs: ['few', 'many', 'one', 'other'], en: ['one', 'other'] } as const
const pluralEnd = /_(one|few|many|other)$/

/** One message: its text, or the texts of its plural forms; `placeholders` are those of all forms together. */
interface Message { readonly forms: readonly string[], readonly placeholders: readonly string[], readonly isEmpty: boolean }

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name!)

function leaves(tree: MessageTree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`))
}

/** All messages by key (`room:group.key`, a plural without its suffix). */
export function messagesByKey(rooms: Readonly<Record<string, MessageTree>>): Map<string, Message> {
  const texts = Object.entries(rooms).flatMap(([room, tree]) => leaves(tree, `${room}:`))
  const byKey = Map.groupBy(texts, ([key]) => key.replace(pluralEnd, ''))
  return new Map([...byKey].map(([key, entries]) => [key, {
    forms: entries.map(([full]) => pluralEnd.exec(full)?.[1] ?? 'plain').sort(),
    placeholders: [...new Set(entries.flatMap(([, text]) => placeholdersIn(text)))].sort(),
    isEmpty: entries.some(([, text]) => text.trim() === ''),
  }]))
}

function wrongForms(language: 'cs' | 'en', key: string, { forms, isEmpty }: Message): string[] {
  const isPlain = forms.length === 1 && forms[0] === 'plain'
  const wanted = pluralForms[language]
  const isPlural = forms.join() === wanted.join()
  return [
    ...isPlain || isPlural ? [] : [`${language} ${key}: has the forms ${forms.join(', ')}, wants ${wanted.join(', ')}`],
    ...isEmpty ? [`${language} ${key}: is empty`] : [],
  ]
}

/** What is missing, left over or unlike in the two languages, in words. */
export function messageProblems(cs: Map<string, Message>, en: Map<string, Message>): string[] {
  const missing = [...cs.keys()].filter((key) => !en.has(key)).map((key) => `en ${key}: is missing`)
  const leftOver = [...en.keys()].filter((key) => !cs.has(key)).map((key) => `en ${key}: is not in cs`)
  const unlike = [...cs].flatMap(([key, message]) => {
    const other = en.get(key)
    if (!other || other.placeholders.join() === message.placeholders.join()) return []
    return [`${key}: cs has {{${message.placeholders.join()}}}, en {{${other.placeholders.join()}}}`]
  })
  const forms = [...[...cs].flatMap(([key, message]) => wrongForms('cs', key, message)), ...[...en].flatMap(([key, message]) => wrongForms('en', key, message))]
  return [...missing, ...leftOver, ...unlike, ...forms]
}

/** Keys that no source names: neither as a literal nor by a template such as `needs:tree.${code}.title`. */
export function unusedKeys(keys: Iterable<string>, sources: readonly string[]): string[] {
  const all = sources.join('\n')
  const literals = new Set([...all.matchAll(/['"`]([a-z]+:[\w.-]+)['"`]/gi)].map(([, key]) => key))
  const templates = [...all.matchAll(/`([a-z]+:[\w.-]*\$\{[^`\n]*|\$\{[^}`]*\}:[\w.-]{3}[^`\n]*)`/gi)].map(([, text]) => patternOf(text!))
  return [...keys].filter((key) => !literals.has(key) && !templates.some((pattern) => pattern.test(key)))
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
