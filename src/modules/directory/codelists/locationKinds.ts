import { codeList, type Label } from './codeList.ts'

/** What a place is: the seat, where help is given, or a point that help travels to. */
export const locationKinds = codeList({
  seat: { cs: 'sídlo', en: 'seat' },
  place: { cs: 'místo poskytování', en: 'place of service' },
  outreach_point: { cs: 'výjezdní místo', en: 'outreach point' },
} as const satisfies Record<string, Label>)
export type LocationKind = keyof typeof locationKinds
