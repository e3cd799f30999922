import type { ComponentChildren, VNode } from 'preact'
import type { Problems, Typed } from '../form.ts'
import type { Ui } from '../ui.ts'
import { fieldId } from './fieldWiring.ts'
import { Icon, type IconName } from './icons.tsx'
import { allOf } from './address.ts'

interface PostFormProps {
  readonly ui: Ui
  /** Where it goes, without the language prefix. */
  readonly action: string
  /** Needed for a file. */
  readonly multipart?: boolean | undefined
  readonly label?: string | undefined
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

/** A form that changes something. Problems are told by us, in the language of the page, not by the browser. */
export function PostForm({ ui, action, multipart = false, label, class: name, children }: PostFormProps): VNode {
  return (
    <form
      class={name} method="post" action={ui.href(action)} enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label} novalidate
    >
      {children}
    </form>
  )
}

interface ErrorSummaryProps {
  readonly ui: Ui
  readonly problems?: Problems | undefined
  /** Label of each field in the order of the form; a field not named here is told without a label. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  readonly title?: string | undefined
  readonly idPrefix?: string | undefined
}

/** On top of a refused form: what happened, what is safe, and a link to every field to mend. Nothing without problems. */
export function ErrorSummary({ ui, problems = {}, labels = {}, title, idPrefix }: ErrorSummaryProps): VNode | null {
  const order = Object.keys(labels)
  const names = Object.keys(problems).sort((a, b) => placeOf(order, a) - placeOf(order, b))
  if (names.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="chyby-nadpis" id="chyby" tabindex={-1} autofocus>
      <h2 id="chyby-nadpis">{title ?? ui.t('web:error.summary')}</h2>
      <p>{ui.t('web:error.summaryHint')}</p>
      <ul>
        {names.map((name) => (
          <li><ProblemLink ui={ui} name={name} problems={problems} label={labels[name]} idPrefix={idPrefix} /></li>
        ))}
      </ul>
    </div>
  )
}

const placeOf = (order: readonly string[], name: string): number => order.includes(name) ? order.indexOf(name) : order.length

interface ProblemLinkProps {
  readonly ui: Ui
  readonly name: string
  readonly problems: Problems
  readonly label: string | undefined
  readonly idPrefix: string | undefined
}

function ProblemLink({ ui, name, problems, label, idPrefix }: ProblemLinkProps): VNode {
  const key = problems[name]
  const sentence = key === undefined ? '' : ui.t(key)
  if (name === '') return <>{sentence}</>
  return <a href={`#${fieldId(name, idPrefix)}`}>{label === undefined ? sentence : `${label}: ${sentence}`}</a>
}

interface AsideLinkProps { readonly ui: Ui, readonly path: string, readonly children: ComponentChildren }

/** A link inside a form to something worth looking at: it opens beside, so that nothing typed is lost. */
export const AsideLink = ({ ui, path, children }: AsideLinkProps): VNode => (
  <a href={ui.href(path)} target="_blank" rel="noopener">
    {children}<span class="visually-hidden"> {ui.t('web:newWindow')}</span>
  </a>
)

interface SubmitRowProps {
  readonly ui: Ui
  /** The act in words: „Uložit službu“. */
  readonly label: string
  readonly icon?: IconName | undefined
  readonly danger?: boolean | undefined
  /** Where „zpět beze změny“ leads, without the language prefix. */
  readonly back?: string | undefined
  readonly backLabel?: string | undefined
  /** Further buttons. */
  readonly children?: ComponentChildren
}

/** The act, and the way back without it. */
export function SubmitRow({ ui, label, icon, danger = false, back, backLabel, children }: SubmitRowProps): VNode {
  return (
    <div class="buttons submit-row">
      <button class={danger ? 'button button-danger' : 'button'} type="submit">
        {icon && <Icon name={icon} small />}{label}
      </button>
      {children}
      {back !== undefined && <a class="button button-quiet" href={ui.href(back)}>{backLabel ?? ui.t('web:form.back')}</a>}
    </div>
  )
}

/** Only the way back, of a form that cannot be sent. */
export const BackRow = ({ ui, back, backLabel }: Pick<SubmitRowProps, 'ui' | 'backLabel'> & { readonly back: string }): VNode => (
  <div class="buttons submit-row"><a class="button button-quiet" href={ui.href(back)}>{backLabel ?? ui.t('web:form.back')}</a></div>
)

interface FilterFormProps {
  readonly ui: Ui
  /** What is being narrowed, for readers of the screen. */
  readonly label: string
  /** Without the language prefix; else the page itself. */
  readonly action?: string | undefined
  readonly submit?: string | undefined
  /** Names of query parameters that stay as they are, such as `razeni`. */
  readonly keep?: readonly string[] | undefined
  /** On a phone the filters fold under these words (the filters beside a catalogue, `class="filters"`). */
  readonly fold?: string | undefined
  /** The fold is open when the page comes. */
  readonly isOpen?: boolean | undefined
  /** After the buttons: what shows more to narrow by. */
  readonly further?: VNode | undefined
  /** Where the words of `clearLabel` lead: the list without filters. */
  readonly clear?: string | undefined
  readonly clearLabel?: string | undefined
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

/** Filters of a list: a GET form, so that every view is an address that can be sent. Use fields with `optional="unsaid"`. */
export function FilterForm(props: FilterFormProps): VNode {
  const { ui, label, action, keep = ['razeni'], class: name, fold, isOpen } = props
  return (
    <form class={name ?? 'filter-bar'} method="get" action={ui.href(action ?? ui.here.pathname)} aria-label={label}>
      <Kept typed={allOf(ui.here)} names={['orp', ...keep]} />
      {fold === undefined ? <FilterFields {...props} /> : (
        <details class="filters-fold" open={isOpen}>
          <summary><span><Icon name="filter" />{fold}</span><Icon name="down" small class="turn" /></summary>
          <FilterFields {...props} />
        </details>
      )}
    </form>
  )
}

const FilterFields = ({ ui, submit, clear, clearLabel, further, children }: FilterFormProps): VNode => (
  <>
    {children}
    <button class="button button-second" type="submit">{submit ?? ui.t('web:form.show')}</button>
    {clear !== undefined && narrows(ui.here, clear) && <a class="button button-quiet" href={ui.href(clear)}>{clearLabel ?? ui.t('web:form.clear')}</a>}
    {further}
  </>
)

/** Does the address say more than the list without filters does? Order and page are no filters, an empty field neither. */
function narrows(here: URL, clear: string): boolean {
  const said = (query: URLSearchParams): string =>
    [...query].filter(([name, value]) => value !== '' && !notFilters.includes(name)).map(([name, value]) => `${name}=${value}`).sort().join('&')
  return said(here.searchParams) !== said(new URLSearchParams(clear.split('?')[1] ?? ''))
}
const notFilters = ['razeni', 'strana', 'orp', 'zprava']

const Kept = ({ typed, names }: { readonly typed: Typed, readonly names: readonly string[] }): VNode =>
  <>{names.flatMap((name) => (typed[name] ?? []).map((value) => <input type="hidden" name={name} value={value} />))}</>

interface ConfirmPageProps {
  readonly ui: Ui
  readonly title: string
  /** What happens, what is safe. */
  readonly children: ComponentChildren
  readonly action: string
  readonly submit: string
  readonly danger?: boolean | undefined
  readonly back: string
  /** Sent along with the yes. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
}

/** A question with a page of its own, because it must work without JavaScript. The content of a layout. */
export function ConfirmPage(props: ConfirmPageProps): VNode {
  const { ui, title, children, action, submit, danger = false, back, hidden = {} } = props
  return (
    <div class="dialog">
      <h1>{title}</h1>
      {children}
      <PostForm ui={ui} action={action}>
        {Object.entries(hidden).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <SubmitRow ui={ui} label={submit} danger={danger} back={back} />
      </PostForm>
    </div>
  )
}
