/** An https address of the internet: no other protocol, port, or name and password. */
export function addressAllowed(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' ? url : null
}

/** An address without a name and password, to be kept or shown; of what is no address nothing before its „@“ stays. */
export function withoutCredentials(text: string): string {
  if (addressAllowed(text) !== null) return text
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.host === '' || url.port !== '') return text.replace(/^(\s*[a-z][a-z\d+.-]*:\/\/)?.*@/isu, '$1')
  if (url.username === '' && url.password === '') return text
  url.username = ''
  url.password = ''
  return url.href
}

/** Where something is from, for others: the rest of an address is often the key to what lies there. */
export const whoseAddress = (text: string): string => URL.canParse(text) ? `${new URL(text).origin}/…` : '…'
