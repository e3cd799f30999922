/** `karate.graph.json` → `karate`: the files of one instance share what stands before the first dot. */
const stemOf = (name: string): string => name.slice(0, name.indexOf('.'))

const isNamedResult = (name: string): boolean => /\.expected\.|\.pysal\.json$/.test(name)

/** What a file that stands alone was made for: questions without answers are an input of somebody else's results. */
function isInput(text: string): boolean {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return false // what cannot be read is reported, never passed over
  }
  if (typeof content !== 'object' || content === null) return false
  const isNetwork = 'nodes' in content && 'edges' in content
  const isPlaces = 'demand' in content && !('scenarios' in content)
  return (isNetwork || isPlaces) && !('results' in content)
}

/**
 * Is this a file of expected results? By its name; or it is JSON that belongs to no results beside it and holds more
 * than an input. Inputs, `.md` and anything else are not. See docs/decisions/0019-…
 */
export function isResultFile(name: string, text: string, beside: readonly string[]): boolean {
  if (name.endsWith('.md')) return false
  if (isNamedResult(name)) return true
  if (!name.endsWith('.json')) return false
  const belongsToResults = beside.some((other) => isNamedResult(other) && stemOf(other) === stemOf(name))
  return !belongsToResults && !isInput(text)
}
