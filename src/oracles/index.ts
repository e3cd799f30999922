import { pysalExample, pysalResults } from './accessibility/pysal.ts'
import { rAccessibility } from './accessibility/rAccessibility.ts'
import { scenarios } from './accessibility/scenarios.ts'
import { graphOracle } from './graph.ts'
import { locationOracle } from './location.ts'
import type { Oracle } from './oracle.ts'
import { spoptOracle } from './spopt.ts'
import { surveyOracle } from './stats.ts'
import { suppressionOracle } from './suppression.ts'

/** Every kind of expected results that the methods are held against; the first that recognises a file checks it. */
export const oracles: readonly Oracle[] = [
  scenarios, pysalResults, pysalExample, rAccessibility, graphOracle, surveyOracle, locationOracle, spoptOracle, suppressionOracle,
]
