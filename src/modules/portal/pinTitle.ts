import type { PublicPlace } from '#modules/directory/index.ts'
import type { Ui } from '#web/ui.ts'

/** „Hlinsko“, or „Hlinsko (bod obce)“ where nobody knows the place more exactly. */
export const pinTitle = (t: Ui['t'], { municipality, isPinOfMunicipality }: Pick<PublicPlace, 'municipality' | 'isPinOfMunicipality'>): string =>
  isPinOfMunicipality ? t('portal:map.roughPin', { place: municipality }) : municipality
