import type { VNode } from 'preact'
import { firstOf, type Typed } from '#web/form.ts'
import { guardConfirmation } from '#web/guard.ts'
import { AsideLink } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Alike } from '../queries/alike.ts'
import { anywayName } from '../anyway.ts'
import { likenessWords } from './likenessWords.ts'

interface AlikeNoticeProps { readonly ui: Ui, readonly typed: Typed, readonly alike: readonly Alike[] }

const paths: Readonly<Record<Alike['kind'], string>> = { organisation: 'organizace', service: 'sluzby', location: 'mista' }
const pathOf = ({ kind, id }: Alike): string => `/prace/sit/${paths[kind]}/${id}${kind === 'location' ? '/upravit' : ''}`

/** Inside the form of a new card: cards that may be the same, and the button that goes on anyway. */
export function AlikeNotice({ ui, typed, alike }: AlikeNoticeProps): VNode {
  const { t } = ui
  const ofPlaces = alike.some(({ kind }) => kind === 'location')
  return (
    <Notice kind="heed" title={t(ofPlaces ? 'duplicates:alike.placeTitle' : 'duplicates:alike.title')} role="status">
      <p>{t(ofPlaces ? 'duplicates:alike.placeText' : 'duplicates:alike.text')}</p>
      <ul>
        {alike.map((card) => (
          <li>
            <AsideLink ui={ui} path={pathOf(card)}>{card.name}</AsideLink>
            {card.detail !== null && <>, {card.detail}</>}: {likenessWords(ui, card.reasons)}
          </li>
        ))}
      </ul>
      {/* Whoever said that a text tells of nobody need not say it again. */}
      {firstOf(typed, guardConfirmation) !== '' && <input type="hidden" name={guardConfirmation} value={firstOf(typed, guardConfirmation)} />}
      <button class="button button-second" type="submit" name={anywayName} value="on">{t('duplicates:alike.anyway')}</button>
    </Notice>
  )
}
