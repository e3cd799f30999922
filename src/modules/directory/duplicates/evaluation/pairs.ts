import type { MergedKind } from '../choice.ts'

/** What a card of a pair says; `home` is the municipality of an organisation, or which of two organisations gives a service. */
export interface WrittenCard {
  readonly name: string
  readonly home: string
  /** IČO of an organisation, registration of a service. */
  readonly number: string
  readonly phone: string
  readonly address: string
}

export interface WrittenPair { readonly kind: MergedKind, readonly one: WrittenCard, readonly other: WrittenCard }

type Written = Readonly<Record<MergedKind, string>>

/** Pairs of a list, those of organisations first. */
export const pairsOf = (written: Written): WrittenPair[] => (['organisation', 'service'] as const).flatMap((kind) =>
  written[kind].trim().split('\n').map((line) => pairOf(kind, line)))

function pairOf(kind: MergedKind, line: string): WrittenPair {
  const [one, other, ...rest] = line.split(' = ')
  if (one === undefined || other === undefined || rest.length > 0) throw new Error(`Not a pair: ${line}`)
  return { kind, one: cardOf(one), other: cardOf(other) }
}

function cardOf(text: string): WrittenCard {
  const [name = '', home = '', number = '', phone = '', address = ''] = text.split('|').map((part) => part.trim())
  return { name, home, number, phone, address }
}
