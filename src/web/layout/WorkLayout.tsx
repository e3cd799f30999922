import type { ComponentChildren, VNode } from 'preact'
import type { Problems } from '../form.ts'
import { Breadcrumbs, type Crumb, Notice } from '../parts/words.tsx'
import { type Ui, writtenIn } from '../ui.ts'
import { Document } from './Document.tsx'
import { WorkSide } from './WorkMenu.tsx'
import { WorkTop } from './WorkTop.tsx'

export interface WorkLayoutProps {
  readonly ui: Ui
  /** The h1 and the title of the window. */
  readonly title: string
  /** The title is what people wrote, as the name of a card is. */
  readonly isWritten?: boolean | undefined
  /** The way here, without this page itself. */
  readonly crumbs?: readonly Crumb[] | undefined
  /** Last of the crumbs, where the title is too long for it. */
  readonly crumb?: string | undefined
  /** The quiet line under the heading. */
  readonly intro?: ComponentChildren
  /** Buttons at the right of the heading. */
  readonly actions?: ComponentChildren
  /** The content brings its own h1, as a `ConfirmPage` does. */
  readonly hasOwnHeading?: boolean | undefined
  readonly islands?: readonly string[] | undefined
  readonly problems?: Problems | undefined
  readonly children: ComponentChildren
}

/** A page for those who signed in: menu at the side, territory, search and person on top. */
export function WorkLayout(props: WorkLayoutProps): VNode {
  const { ui, title, crumb, hasOwnHeading = false, children } = props
  const crumbs = wayTo(props)
  return (
    <Document ui={ui} face="work" title={title} islands={islandsOf(props)} problems={props.problems}>
      <div class="work-shell">
        <WorkSide ui={ui} />
        <div class="work-column">
          <WorkTop ui={ui} />
          <main class="work-main" id="obsah" tabindex={-1}>
            {crumbs && <Breadcrumbs ui={ui} steps={crumbs} here={crumb ?? title} isHereWritten={crumb === undefined && props.isWritten} />}
            {ui.notice && <Notice kind="done" role="status"><p>{ui.t(ui.notice)}</p></Notice>}
            {!hasOwnHeading && <WorkHead {...props} />}
            {children}
          </main>
        </div>
      </div>
    </Document>
  )
}

/** Every page asks before something typed is lost. The key of the search comes with it, unless the visitor turned it off. */
const islandsOf = ({ ui, islands = [] }: WorkLayoutProps): readonly string[] =>
  [...islands, 'leave', ...ui.visitor?.slashSearches === true ? ['slash'] : []]

/** The way to the page begins with the part of the menu it lies in, where that part has a page of its own. */
function wayTo({ ui: { menu, here, t }, crumbs }: WorkLayoutProps): readonly Crumb[] | undefined {
  const part = menu.find(({ path, children = [] }) =>
    children.length > 0 && here.pathname.startsWith(`${path}/`) && children.every((child) => child.path !== path))
  if (part === undefined || crumbs?.[0]?.path === part.path) return crumbs
  return [{ label: t(part.label), path: part.path }, ...crumbs ?? []]
}

const WorkHead = ({ ui, title, isWritten, intro, actions }: WorkLayoutProps): VNode => (
  <div class="work-head">
    <div><h1 lang={isWritten ? writtenIn(ui) : undefined}>{title}</h1>{intro !== undefined && <p>{intro}</p>}</div>
    {actions !== undefined && <div class="buttons">{actions}</div>}
  </div>
)
