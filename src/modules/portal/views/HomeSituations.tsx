import type { VNode } from 'preact'
import { isOffered, labelOf, type Situation, situationCodes, situations } from '#modules/directory/index.ts'
import { Icon, type IconName } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import { situationIcons } from '../situationIcons.ts'

/** Life situations as large doors; the last one leads to everything. */
export function HomeSituations({ ui }: { readonly ui: Ui }): VNode {
  const { t, language } = ui
  return (
    <section class="section" aria-labelledby="situace">
      <div class="wrap">
        <div class="section-head">
          <h2 id="situace">{t('portal:home.situations.title')}</h2>
          <p>{t('portal:home.situations.text')}</p>
        </div>
        <ul class="situations">
          {situationCodes.filter((code) => isOffered(situations, code)).map((code) => (
            <Tile
              ui={ui} path={pathOf(code)} icon={situationIcons[code]} title={labelOf(situations, code, language)} more={situations[code].more[language]}
            />
          ))}
          <Tile ui={ui} path="/sluzby" icon="network" title={t('portal:home.situations.other')} more={t('portal:home.situations.all')} />
        </ul>
      </div>
    </section>
  )
}

/** Who worries about somebody else's child needs the right office before a list of services. */
const pathOf = (code: Situation): string => code === 'fear_for_child' ? '/mam-obavu' : `/sluzby?situace=${code}`

interface TileProps { readonly ui: Ui, readonly path: string, readonly icon: IconName, readonly title: string, readonly more: string }

const Tile = ({ ui, path, icon, title, more }: TileProps): VNode => (
  <li><a class="situation" href={ui.href(path)}><Icon name={icon} /><strong>{title}</strong> <span>{more}</span></a></li>
)
