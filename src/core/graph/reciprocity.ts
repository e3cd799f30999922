import { intAt } from '#core/cells.ts'
import { placeOf } from './adjacency.ts'
import { possibleTies } from './density.ts'
import type { Network } from './network.ts'

/** Pairs of nodes by how they are tied; together n(n − 1) / 2. */
export interface DyadCensus { readonly mutual: number; readonly asymmetric: number; readonly empty: number }

/** Counts pairs tied both ways, one way and not at all; an edge without direction is mutual. */
export const dyadCensus = ({ ids, directed, out, tieCount }: Network): DyadCensus => {
  const pairs = possibleTies(ids.length, false)
  if (!directed) return { mutual: tieCount, asymmetric: 0, empty: pairs - tieCount }
  let returned = 0
  for (let node = 0; node < ids.length; node += 1) {
    for (let arc = intAt(out.starts, node); arc < intAt(out.starts, node + 1); arc += 1) {
      if (placeOf(out, intAt(out.ends, arc), node) >= 0) returned += 1
    }
  }
  const mutual = returned / 2
  const asymmetric = tieCount - returned
  return { mutual, asymmetric, empty: pairs - mutual - asymmetric }
}

/** Named kinds of reciprocity: they differ, so that no figure may be given without its name. */
export interface Reciprocity {
  /** Share of arcs that are returned (R sna: edgewise; networkx, igraph default); null without ties. */
  readonly arcsReturned: number | null
  /** Share of mutual pairs among pairs tied at all (R sna: dyadic.nonnull; igraph: ratio); null without ties. */
  readonly mutualAmongTied: number | null
  /** Share of pairs that are the same both ways, empty ones too (R sna: dyadic); null without pairs. */
  readonly pairsAlike: number | null
}

export const reciprocity = (network: Network): Reciprocity => {
  const { mutual, asymmetric, empty } = dyadCensus(network)
  const share = (part: number, whole: number) => whole === 0 ? null : part / whole
  return {
    arcsReturned: share(2 * mutual, 2 * mutual + asymmetric),
    mutualAmongTied: share(mutual, mutual + asymmetric),
    pairsAlike: share(mutual + empty, mutual + asymmetric + empty),
  }
}
