import type { VNode } from 'preact'
import { isOffered, labelOf, type Situation, situationCodes, situations } from '#modules/directory/index.ts'
import { Icon, type IconName } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import { situationIcons } from '../situationIcons.ts'
import { askForm } from './HomeHero.tsx'

/** Life situations as large doors; the last one leads to everything. */
export function HomeSituations({ ui }: { readonly ui: Ui }): VNode {
  const { t, language } = ui
  return (
    <section class="section" aria-labelledby="situace">
      <div class="wrap">
        <div class="section-head">
          <h2 id="situace">{t('portal:home.situations.title')}</h2>
          <p>{t('portal:home.situations.text')} <span class="goes-along">{t('portal:home.situations.along')}</span></p>
        </div>
        <ul class="situations">
          {situationCodes.filter((code) => isOffered(situations, code)).map((code) => (
            <Tile
              ui={ui} door={doorOf(code)} icon={situationIcons[code]} title={labelOf(situations, code, language)} more={situations[code].more[language]}
            />
          ))}
          <Tile ui={ui} door={{ path: '/sluzby' }} icon="network" title={t('portal:home.situations.other')} more={t('portal:home.situations.all')} />
        </ul>
      </div>
    </section>
  )
}

/** Who worries about somebody else's child needs the right office before a list of services. */
export const doorOf = (code: Situation): Door => code === 'fear_for_child' ? { path: '/mam-obavu' } : { path: '/sluzby', situation: code }

interface Door { readonly path: string, readonly situation?: Situation }
interface TileProps { readonly ui: Ui, readonly door: Door, readonly icon: IconName, readonly title: string, readonly more: string }

/**
 * A link; and, once a municipality is written above, a button of that form in its place, which sends the municipality along.
 * The style sheet shows the one or the other, so it needs no script; where it cannot, the link stays.
 */
function Tile({ ui, door: { path, situation }, icon, title, more }: TileProps): VNode {
  const inside = <><Icon name={icon} /><strong>{title}</strong> <span>{more}</span></>
  const sent = situation !== undefined && { name: 'situace', value: situation }
  return (
    <li>
      <a class="situation" href={ui.href(situation === undefined ? path : `${path}?situace=${situation}`)}>{inside}</a>
      <button class="situation" type="submit" form={askForm} formaction={ui.href(path)} {...sent}>{inside}</button>
    </li>
  )
}
