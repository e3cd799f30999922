const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The address if a document may link to it (http, https or mailto), otherwise undefined. */
export function safeAddress(address: string): string | undefined {
  const parsed = URL.parse(address)
  return parsed !== null && allowed.has(parsed.protocol) ? parsed.href : undefined
}
