import fc from 'fast-check'
import { networkOf, type Network, type NetworkInput, type NetworkNode, type Tie } from '#core/graph/network.ts'

/** The network, or the test ends with why it was refused. */
export function checkedNetwork(input: NetworkInput): Network {
  const network = networkOf(input)
  if (!network.ok) throw new Error(`${network.reason.reason}: ${network.reason.at.join(', ')}`)
  return network.value
}

interface Written { readonly directed?: boolean, readonly sectors?: Readonly<Record<string, string>>, readonly alone?: readonly string[] }

/** `aNetwork('a-b b-c:2')`: ties between words, a weight after a colon; nodes in the order in which they are met. */
export function aNetwork(written: string, { directed = false, sectors = {}, alone = [] }: Written = {}): Network {
  const ties = written.split(' ').filter((word) => word !== '').map((word): Tie => {
    const [ends = '', weight = '1'] = word.split(':')
    const [from = '', to = ''] = ends.split('-')
    return { from, to, weight: Number(weight) }
  })
  const ids = [...new Set([...ties.flatMap(({ from, to }) => [from, to]), ...alone])]
  return checkedNetwork({ directed, nodes: ids.map((id) => ({ id, sector: sectors[id] ?? null })), ties })
}

/** The network of the examples in docs/methods: eight organisations of one ORP, nobody real. */
export const exampleNetwork = (): Network => aNetwork(
  'škola-poradna škola-OSPOD poradna-OSPOD OSPOD-obec OSPOD-SAS SAS-nízkoprah SAS-pediatr',
  {
    sectors: {
      škola: 'školství', poradna: 'školství', OSPOD: 'veřejná správa', obec: 'veřejná správa', SAS: 'neziskové', nízkoprah: 'neziskové',
      pediatr: 'zdravotnictví', policie: 'policie',
    },
    alone: ['policie'],
  },
)

/** Figures of nodes by their ids. */
export const byId = <Figure>({ ids }: Network, figures: ArrayLike<Figure>): Record<string, Figure | undefined> =>
  Object.fromEntries(ids.map((id, node) => [id, figures[node]]))

interface Size { readonly most?: number, readonly weights?: fc.Arbitrary<number>, readonly directed?: boolean }

/** Any network of up to `most` nodes in up to three sectors (some unknown), sparse and dense, also empty and in pieces. */
export const anyNetworkInput = ({ most = 9, weights = fc.integer({ min: 1, max: 5 }), directed }: Size = {}): fc.Arbitrary<NetworkInput> =>
  fc.record({
    directed: directed === undefined ? fc.boolean() : fc.constant(directed),
    sectors: fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 6 }), { maxLength: most }),
    density: fc.constantFrom(0.15, 0.3, 0.6, 1),
  }).chain(({ directed: isDirected, sectors, density }) => {
    const nodes = sectors.map((sector, index): NetworkNode => ({ id: `n${index}`, sector }))
    const pairs = nodes.flatMap(({ id: from }, one) => nodes.flatMap(({ id: to }, other) => (isDirected ? one !== other : one < other) ? [{ from, to }] : []))
    return fc.array(fc.record({ isThere: fc.double({ min: 0, max: 1, noNaN: true }), weight: weights }), { minLength: pairs.length, maxLength: pairs.length })
      .map((drawn): NetworkInput => ({
        directed: isDirected, nodes,
        ties: pairs.flatMap((pair, place) => drawn[place]!.isThere < density ? [{ ...pair, weight: drawn[place]!.weight }] : []),
      }))
  })

export const anyNetwork = (size: Size = {}): fc.Arbitrary<Network> => anyNetworkInput(size).map(checkedNetwork)
