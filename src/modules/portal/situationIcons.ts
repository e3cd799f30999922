import type { Situation } from '#modules/directory/index.ts'
import type { IconName } from '#web/parts/icons.tsx'

/** The picture of each life situation. */
export const situationIcons: Readonly<Record<Situation, IconName>> = {
  separation: 'parting',
  sad_child: 'sadness',
  school_refusal: 'schoolbag',
  bullying: 'mockery',
  violence: 'shield',
  debts_housing: 'home',
  teenager_drugs: 'flask',
  disability: 'pram',
  leaving_care: 'door',
  alone: 'cup',
  fear_for_child: 'eye',
}
