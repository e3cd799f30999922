/** Kinds of places where people write freely, as the page about forgetting names them. */
export const writtenKinds = ['organisation', 'service', 'location', 'contact', 'history', 'draft', 'flag', 'list', 'chapter', 'version'] as const
export type WrittenKind = (typeof writtenKinds)[number]

/** Where somebody was named. */
export interface WrittenPlace {
  readonly kind: WrittenKind
  /** A place anyone may know by its name; a private one is only counted. */
  readonly at: { readonly name: string, readonly path: string } | null
  /** The name and the reach are gone from it, or a similar name still stands there and a person has to look. */
  readonly state: 'cleared' | 'alike'
}
