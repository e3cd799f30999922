const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)

const attribute = (tag: string, name: string): string | null => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? []
  return value === undefined ? null : plain(value)
}
const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s/>=])`).test(tag)

/** What a browser would send of the largest form of a page that posts: good enough for our own pages. */
export function readForm(page: string): URLSearchParams {
  const forms = [...page.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.reduce((largest, one) => one.length > largest.length ? one : largest, '')
  const sent = new URLSearchParams()
  for (const [field] of form.matchAll(/<input[^>]*>|<textarea[\s\S]*?<\/textarea>|<select[\s\S]*?<\/select>/g)) addField(sent, field)
  return sent
}

function addField(sent: URLSearchParams, field: string): void {
  const tag = field.slice(0, field.indexOf('>') + 1)
  const name = attribute(tag, 'name')
  if (name === null) return
  const value = field.startsWith('<select') ? chosen(field) : field.startsWith('<textarea') ? inside(field) : ofInput(tag)
  if (value !== null) sent.append(name, value)
}

const inside = (area: string): string => plain(area.slice(area.indexOf('>') + 1, area.lastIndexOf('</textarea>')))

/** A box that is not ticked sends nothing. */
function ofInput(tag: string): string | null {
  const isBox = /type="(?:checkbox|radio)"/.test(tag)
  return isBox && !has(tag, 'checked') ? null : attribute(tag, 'value') ?? (isBox && !has(tag, 'value') ? 'on' : '')
}

function chosen(select: string): string {
  const options = [...select.matchAll(/<option[^>]*>/g)].map(([option]) => option)
  return attribute(options.find((option) => has(option, 'selected')) ?? options[0] ?? '', 'value') ?? ''
}
