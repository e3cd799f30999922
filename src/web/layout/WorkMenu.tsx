import type { VNode } from 'preact'
import { Brand } from '../parts/bag.tsx'
import { Icon } from '../parts/icons.tsx'
import type { MenuEntry } from '../ui.ts'
import type { Ui } from '../ui.ts'

/** Every work page lies under the overview's path, so that one is current only when it is the page itself. */
const home = '/prace'

/** The menu at the side of a wide page. */
export const WorkSide = ({ ui }: { readonly ui: Ui }): VNode => (
  <nav class="work-side" aria-label={ui.t('web:mainMenu')}>
    <Brand ui={ui} path={home} whither={ui.t('web:work.home')} />
    <div class="work-nav"><Lines ui={ui} /></div>
  </nav>
)

/** The same menu folded, for a narrow page. */
export const WorkMenu = ({ ui }: { readonly ui: Ui }): VNode => (
  <details class="work-menu">
    <summary><Icon name="menu" />{ui.t('web:menu')}</summary>
    <nav class="work-nav" aria-label={ui.t('web:publicNav.menu')}><Lines ui={ui} /></nav>
  </details>
)

const Lines = ({ ui }: { readonly ui: Ui }): VNode => {
  const open = openEntry(ui.menu, ui.here.pathname)
  return (
    <>
      <ul>{ui.menu.map((entry) => <Line ui={ui} entry={entry} isOpen={entry === open} />)}</ul>
      <ul class="rest"><li><a href={ui.href('/')}><Icon name="language" />{ui.t('web:work.publicPart')}</a></li></ul>
    </>
  )
}

interface LineProps { readonly ui: Ui, readonly entry: MenuEntry, readonly isOpen: boolean }

function Line({ ui, entry, isOpen }: LineProps): VNode {
  const children = (entry.children ?? []).filter(({ isFor }) => ui.visitor !== null && isFor(ui.visitor))
  const at = ui.here.pathname
  const current = currentPath(children.map(({ path }) => path), at)
  return (
    <li>
      <a href={ui.href(entry.path)} aria-current={at === entry.path ? 'page' : isOpen ? 'true' : undefined}>
        <Icon name={entry.icon} />{ui.t(entry.label)}
      </a>
      {isOpen && children.length > 0 && (
        <ul class="inner">
          {children.map(({ path, label }) => (
            <li>
              <a href={ui.href(path)} aria-current={path === current ? (at === path ? 'page' : 'true') : undefined}>{ui.t(label)}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The entry the page belongs to: the one with the longest path that the page's path begins with. */
function openEntry(menu: readonly MenuEntry[], at: string): MenuEntry | undefined {
  const paths = menu.flatMap((entry) => [entry.path, ...(entry.children ?? []).map(({ path }) => path)])
  const current = currentPath(paths, at)
  return menu.find((entry) => entry.path === current || entry.children?.some(({ path }) => path === current) === true)
}

function currentPath(paths: readonly string[], at: string): string | undefined {
  const leading = paths.filter((path) => at === path || (path !== home && at.startsWith(`${path}/`)))
  return leading.toSorted((a, b) => b.length - a.length)[0]
}
