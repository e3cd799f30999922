const inDebugForm = /message: "((?:[^"\\]|\\.)*)"/gu

/** Typst's own sentences out of its list of diagnostics, or out of the error its PDF export throws. */
export function typstRefusal(reported: unknown): string {
  if (Array.isArray(reported)) return joined(reported.map(messageOf))
  const text = messageOf(reported)
  const sentences = [...text.matchAll(inDebugForm)].map((match) => (match[1] ?? '').replace(/\\(.)/gu, '$1'))
  return sentences.length > 0 ? joined(sentences) : text
}

const joined = (sentences: readonly string[]): string => [...new Set(sentences)].join('; ')

function messageOf(reported: unknown): string {
  const hasMessage = typeof reported === 'object' && reported !== null && 'message' in reported
  return hasMessage ? String(reported.message) : String(reported)
}
