import type { SocialServiceKind, TargetGroup } from '#modules/directory/index.ts'

/** What only the invented register knows: nobody wrote a card, so it stands outside the network until somebody takes it in. */
interface RegisteredOnly {
  readonly organisation: string
  /** Code of the municipality of the seat and of the only place. */
  readonly municipality: string
  readonly address: string
  readonly services: readonly RegisteredService[]
}

interface RegisteredService {
  readonly registration: `DEMO-R-${string}`
  readonly name: string
  readonly socialServiceKind: SocialServiceKind
  readonly targetGroups: readonly TargetGroup[]
  readonly beds: number
  readonly ageFrom: number
}

export const registeredOnly: readonly RegisteredOnly[] = [
  {
    organisation: 'Domov Za Mlýnem', municipality: '571393', address: 'Za Mlýnem 12',
    services: [
      { registration: 'DEMO-R-031', name: 'Domov pro seniory Za Mlýnem', socialServiceKind: 'dps', targetGroups: ['seniors'], beds: 60, ageFrom: 65 },
      { registration: 'DEMO-R-032', name: 'Domov se zvláštním režimem Za Mlýnem', socialServiceKind: 'dzr', targetGroups: ['seniors', 'dementia'], beds: 24, ageFrom: 60 },
    ],
  },
  {
    organisation: 'Noclehárna U Mostu', municipality: '571164', address: 'U Mostu 5',
    services: [{ registration: 'DEMO-R-033', name: 'Noclehárna U Mostu', socialServiceKind: 'nocl', targetGroups: ['homeless'], beds: 15, ageFrom: 18 }],
  },
]
