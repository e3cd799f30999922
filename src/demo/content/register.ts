import { email, telephone } from './reach.ts'

/** What an invented register of social services says otherwise than the cards, by registration. */
interface SaidOtherwise {
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly ageFrom?: number
  readonly ageTo?: number
  /** The registered maximum of the only capacity. */
  readonly maximum?: number
}

export const saidOtherwise: Readonly<Record<string, SaidOtherwise>> = {
  'DEMO-R-001': { email: email('poradna.rejstrik') },
  'DEMO-R-005': { maximum: 40 },
  // The card has no telephone of its own: it gets this one.
  'DEMO-R-009': { phone: telephone(72) },
  'DEMO-R-011': { ageFrom: 6 },
  'DEMO-R-014': { name: 'Nízkoprahový klub Podkroví', email: email('klub.podkrovi') },
  'DEMO-R-015': { ageFrom: 6 },
  'DEMO-R-016': { maximum: 120 },
}
