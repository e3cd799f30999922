import type { ComponentChildren, VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import type { Problems } from '../form.ts'
import { Brand } from '../parts/bag.tsx'
import { Icon } from '../parts/icons.tsx'
import { Breadcrumbs, type Crumb, Notice } from '../parts/words.tsx'
import { type Ui, writtenIn } from '../ui.ts'
import { Document, LanguageLink } from './Document.tsx'
import { HelplineStrip, MobileHelp, QuickExit } from './Helplines.tsx'
import { PublicFoot } from './PublicFoot.tsx'

export interface PublicLayoutProps {
  readonly ui: Ui
  /** The h1 and the title of the window. */
  readonly title: string
  readonly description?: string | undefined
  /** The way here, without this page itself; an empty list shows only „Úvod“. */
  readonly crumbs?: readonly Crumb[] | undefined
  /** Last of the crumbs, where the title is too long for it. */
  readonly crumb?: string | undefined
  /** One or two sentences under the heading. */
  readonly lead?: ComponentChildren
  /** Title and lead are words of the network, not of the page: Czech in any language. */
  readonly isWritten?: boolean | undefined
  /** Anything else that belongs to the heading, such as who verified the card. */
  readonly head?: ComponentChildren
  /** The page draws its own opening with the only h1, sections with `.wrap`, and its own helpline band. */
  readonly isHome?: boolean | undefined
  /** A list of services: it does without the style of other pages, because most people come to it first. */
  readonly isList?: boolean | undefined
  readonly islands?: readonly string[] | undefined
  readonly problems?: Problems | undefined
  readonly children: ComponentChildren
}

/** A page anybody may read: large, calm, with help and the way out within reach. */
export function PublicLayout(props: PublicLayoutProps): VNode {
  const { ui, title, description, islands, problems, isHome = false, isList = false, children } = props
  return (
    <Document
      ui={ui} face="public" sheets={isList ? [] : ['pages']} title={title} description={description} islands={islands} problems={problems}
    >
      <PublicHead ui={ui} />
      {!isHome && <HelplineStrip ui={ui} />}
      <main id="obsah" tabindex={-1}>
        {isHome ? children : <div class="wrap"><PageHead {...props} />{children}</div>}
      </main>
      <PublicFoot ui={ui} />
      <MobileHelp ui={ui} />
    </Document>
  )
}

function PageHead({ ui, title, crumbs = [], crumb, lead, head, isWritten = false }: PublicLayoutProps): VNode {
  const lang = isWritten ? writtenIn(ui) : undefined
  return (
    <div class="page-head">
      <Breadcrumbs ui={ui} steps={[{ label: ui.t('web:home'), path: '/' }, ...crumbs]} here={crumb ?? title} isHereWritten={crumb === undefined && isWritten} />
      {ui.notice && <Notice kind="done" role="status"><p>{ui.t(ui.notice)}</p></Notice>}
      <h1 lang={lang}>{title}</h1>
      {lead !== undefined && <p class="lead" lang={lang}>{lead}</p>}
      {head}
    </div>
  )
}

const lines: readonly { path: string, label: MessageKey }[] = [
  { path: '/sluzby', label: 'web:publicNav.find' },
  { path: '/mapa', label: 'web:publicNav.map' },
  { path: '/sitar', label: 'web:publicNav.networker' },
]

function PublicHead({ ui }: { readonly ui: Ui }): VNode {
  return (
    <header class="public-head">
      <div class="wrap">
        <Brand ui={ui} path="/" whither={ui.t('web:publicNav.home')} />
        <nav class="public-nav" aria-label={ui.t('web:mainMenu')}><Lines ui={ui} /></nav>
        <QuickExit ui={ui} />
        <details class="public-menu">
          <summary><Icon name="menu" />{ui.t('web:menu')}</summary>
          <nav aria-label={ui.t('web:publicNav.menu')}><Lines ui={ui} /></nav>
        </details>
      </div>
    </header>
  )
}

function Lines({ ui }: { readonly ui: Ui }): VNode {
  return (
    <ul>
      {lines.map(({ path, label }) => (
        <li><a href={ui.href(path)} aria-current={currentness(path, ui.here.pathname)}>{ui.t(label)}</a></li>
      ))}
      {ui.visitor && <li><a href={ui.href('/prace')}>{ui.t('web:publicNav.work')}</a></li>}
      <li><LanguageLink ui={ui} /></li>
    </ul>
  )
}

const currentness = (path: string, at: string): 'page' | 'true' | undefined =>
  at === path ? 'page' : at.startsWith(`${path}/`) ? 'true' : undefined
