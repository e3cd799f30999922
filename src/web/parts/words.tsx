import type { ComponentChildren, VNode } from 'preact'
import type { CoverageWord } from '#core/accessibility/judgement.ts'
import { type Ui, writtenIn } from '../ui.ts'
import { BagMark } from './bag.tsx'
import { Icon, type IconName } from './icons.tsx'

/** A step of the way to this page; `path` without the language prefix; `written` by people, not by us. */
export interface Crumb { readonly label: string, readonly path: string, readonly written?: boolean | undefined }

interface BreadcrumbsProps { readonly ui: Ui, readonly steps: readonly Crumb[], readonly here: string, readonly isHereWritten?: boolean | undefined }

/** The way to this page; its own name comes last and is no link. */
export function Breadcrumbs({ ui, steps, here, isHereWritten }: BreadcrumbsProps): VNode {
  return (
    <nav aria-label={ui.t('web:breadcrumbs')}>
      <ol class="crumbs">
        {steps.map(({ label, path, written }) => <li><a href={ui.href(path)} lang={written ? writtenIn(ui) : undefined}>{label}</a></li>)}
        <li aria-current="page" lang={isHereWritten ? writtenIn(ui) : undefined}>{here}</li>
      </ol>
    </nav>
  )
}

const noticeIcons = { info: 'info', heed: 'heed', done: 'done' } as const satisfies Record<string, IconName>

interface NoticeProps {
  readonly kind?: keyof typeof noticeIcons | undefined
  readonly title?: string | undefined
  /** `status` reads it out when the page opens; for what just happened. */
  readonly role?: 'status' | undefined
  readonly children?: ComponentChildren
}

/** One thing worth saying apart from the text. */
export function Notice({ kind = 'info', title, role, children }: NoticeProps): VNode {
  return (
    <div class={kind === 'info' ? 'notice' : `notice notice-${kind}`} role={role}>
      <Icon name={noticeIcons[kind]} />
      <div>{title !== undefined && <p class="notice-title">{title}</p>}{children}</div>
    </div>
  )
}

const statusIcons = {
  done: 'done', going: 'going', waiting: 'waiting', draft: 'draft', moved: 'moved', heed: 'heed', late: 'late',
} as const satisfies Record<string, IconName>
export type StatusKind = keyof typeof statusIcons

/** A state in word and shape; the colour only repeats them. */
export const Status = ({ kind, children }: { readonly kind: StatusKind, readonly children: ComponentChildren }): VNode =>
  <span class={`status status-${kind}`}><Icon name={statusIcons[kind]} />{children}</span>

interface TagProps { readonly warm?: boolean | undefined, readonly children: ComponentChildren }

export const Tag = ({ warm = false, children }: TagProps): VNode =>
  <span class={warm ? 'tag tag-warm' : 'tag'}>{children}</span>

const ring = { cx: 8, cy: 8, fill: 'none', stroke: 'currentColor' } as const
const coverDrawings: Record<CoverageWord, () => VNode> = {
  strong: () => <circle cx={8} cy={8} r={7} fill="currentColor" />,
  enough: () => (
    <>
      <circle {...ring} r={6.2} stroke-width={1.6} />
      <path d="M8 1.8A6.2 6.2 0 1 1 1.8 8H8z" fill="currentColor" />
    </>
  ),
  weak: () => (
    <>
      <circle {...ring} r={6.2} stroke-width={1.6} />
      <path d="M8 8V1.8A6.2 6.2 0 0 1 14.2 8z" fill="currentColor" />
    </>
  ),
  missing: () => <circle {...ring} r={6} stroke-width={2.2} />,
  unknown: () => (
    <>
      <circle {...ring} r={6.2} stroke-width={1.4} stroke-dasharray="2.4 2" />
      <path
        d="M6.4 6.4c.2-1 .9-1.4 1.7-1.4.9 0 1.6.6 1.6 1.4 0 1.2-1.7 1.2-1.7 2.5M8 11h.01"
        fill="none" stroke="currentColor" stroke-width={1.3} stroke-linecap="round"
      />
    </>
  ),
}

/** The shape of a coverage word; always beside the word. */
export const CoverMark = ({ word }: { readonly word: CoverageWord }): VNode =>
  <svg class="cover-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{coverDrawings[word]()}</svg>

/** One of the five words of coverage with its shape. */
export const Cover = ({ ui, word }: { readonly ui: Ui, readonly word: CoverageWord }): VNode =>
  <span class="cover"><CoverMark word={word} />{ui.t(`web:cover.${word}`)}</span>

interface EmptyStateProps {
  /** What this is. */
  readonly title: string
  /** Why it is empty. */
  readonly children: ComponentChildren
  /** The one thing to do; `path` without the language prefix. */
  readonly act?: { readonly label: string, readonly path: string } | undefined
  readonly ui: Ui
  readonly level?: 2 | 3 | undefined
}

/** Nothing here yet: what this is, why it is empty, one button. */
export function EmptyState({ ui, title, children, act, level = 2 }: EmptyStateProps): VNode {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class="empty">
      <BagMark />
      <Heading>{title}</Heading>
      <p>{children}</p>
      {act && <a class="button" href={ui.href(act.path)}>{act.label}</a>}
    </div>
  )
}

/** A term and what is known of it; what is not known is said, not left out. */
export interface Fact { readonly term: string, readonly value: ComponentChildren }

/** Facts of a card: term beside value, under each other on a phone. */
export const DefinitionList = ({ ui, facts }: { readonly ui: Ui, readonly facts: readonly Fact[] }): VNode => (
  <dl class="facts">
    {facts.map(({ term, value }) => <div><dt>{term}</dt><dd>{isEmpty(value) ? ui.t('web:unknown') : value}</dd></div>)}
  </dl>
)

const isEmpty = (value: ComponentChildren): boolean => value === null || value === undefined || value === ''

interface SourceLineProps {
  readonly ui: Ui
  readonly source: string
  /** ISO day of the figures. */
  readonly asOf?: string | null | undefined
}

/** Where figures come from and how old they are. */
export function SourceLine({ ui, source, asOf }: SourceLineProps): VNode {
  const day = asOf ? `, ${ui.t('web:asOf', { date: ui.format.date(asOf) })}` : ''
  return <p class="meta source">{ui.t('web:source', { source })}{day}.</p>
}

interface PartHeadProps {
  readonly id?: string | undefined
  readonly title: string
  readonly amount?: string | undefined
  readonly children?: ComponentChildren
}

/** The ruled heading of a part of a work page, with a link at its right. */
export const PartHead = ({ id, title, amount, children }: PartHeadProps): VNode => (
  <div class="part-head">
    <h2 id={id}>{title}{amount !== undefined && <span class="amount"> {amount}</span>}</h2>
    {children}
  </div>
)
