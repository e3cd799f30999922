import { describe, expect, test } from 'vitest'
import type { MessageKey } from '#i18n/translate.ts'
import type { Problems } from '#web/form.ts'
import type { Refusal } from '../readings/reading.ts'
import { cardFieldOf, partly } from './partly.ts'

const today = { name: 'Dnes', languages: ['cs'], ageFrom: 3, ageTo: 10, phone: '1' }
const earlier = { name: 'Dřív', languages: ['vi'], ageFrom: 1, ageTo: 2, phone: '1' }
const why: MessageKey = 'codes:problem.ended'
const refusal = (...fields: string[]): Refusal => ({ problems: Object.fromEntries(fields.map((field) => [field, why])), guarded: { problems: {}, doubts: [] } })
/** A form that refuses these fields while they are not as today, one after another. */
const form = (...fields: (keyof typeof today)[]) => (card: typeof today): Promise<Refusal | null> => {
  const first = fields.find((field) => card[field] !== today[field])
  return Promise.resolve(first === undefined ? null : refusal(first))
}

describe('an earlier state that a form would not save whole', () => {
  const cases: [string, (keyof typeof today)[], string[] | null, Problems | null][] = [
    ['leaves the refused field as it is today', ['languages'], ['languages'], { languages: why }],
    ['leaves with it what means something only together', ['ageTo'], ['ageTo', 'ageFrom'], { ageTo: why }],
    ['leaves what is refused only then', ['languages', 'name'], ['languages', 'name'], { languages: why, name: why }],
    ['comes back in nothing where all is refused', ['languages', 'name', 'ageTo'], null, null],
    ['comes back in nothing where what is refused does not come from it', ['phone'], null, null],
  ]
  test.each(cases)('%s', async (_, refused, left, problems) => {
    const found = await partly(today, earlier, refusal(refused[0] ?? ''), form(...refused))
    expect(found).toEqual(left && { left, problems })
  })

  test('knows a row of the form by the part of the card', () => {
    expect(['staff-0-profession', 'place-x-hours', 'municipalities', 'languages'].map(cardFieldOf)).toEqual(['staff', 'places', 'areas', 'languages'])
  })
})
