import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { Brand } from '../parts/bag.tsx'
import type { Ui } from '../ui.ts'

interface FootLink { readonly path: string, readonly label: MessageKey }
interface Column { readonly title: MessageKey, readonly links: readonly FootLink[] }

/** Only what opens. */
const columns: readonly Column[] = [
  {
    title: 'web:foot.help',
    links: [
      { path: '/#situace', label: 'web:foot.situations' },
      { path: '/mam-obavu', label: 'web:foot.concern' },
      { path: '/sluzby', label: 'web:foot.find' },
    ],
  },
  {
    title: 'web:foot.network',
    links: [
      { path: '/sitar/co-dela', label: 'web:foot.doesAndDoesNot' },
      { path: '/sitar', label: 'web:foot.networker' },
      { path: '/prihlaseni', label: 'web:foot.signIn' },
    ],
  },
  {
    title: 'web:foot.pages',
    links: [
      { path: '/pristupnost', label: 'web:foot.accessibility' },
      { path: '/soukromi', label: 'web:foot.privacy' },
      { path: '/zdroje', label: 'web:foot.sources' },
    ],
  },
]

/** Who is signed in needs no entrance, but the way back to work. */
const leadOf = ({ visitor }: Ui, link: FootLink): FootLink =>
  visitor && link.path === '/prihlaseni' ? { path: '/prace', label: 'web:publicNav.work' } : link

const FootLine = ({ ui, path, label }: { readonly ui: Ui } & FootLink): VNode => <li><a href={ui.href(path)}>{ui.t(label)}</a></li>

export const PublicFoot = ({ ui }: { readonly ui: Ui }): VNode => (
  <footer class="public-foot">
    <div class="wrap">
      <div>
        <Brand ui={ui} path="/" whither={ui.t('web:publicNav.home')} />
        <p>{ui.t('web:foot.about')}</p>
        <p>{ui.t('web:foot.noCookies')}</p>
        <p>{ui.t('web:foot.operator', { name: ui.installation.operatorName })}</p>
      </div>
      {columns.map(({ title, links }) => (
        <div>
          <h2>{ui.t(title)}</h2>
          <ul>{links.map((link) => <FootLine ui={ui} {...leadOf(ui, link)} />)}</ul>
        </div>
      ))}
    </div>
  </footer>
)
