import type { ComponentChildren, VNode } from 'preact'
import type { Problems } from '../form.ts'
import type { Ui } from '../ui.ts'

// The bag as a page icon; small enough to travel in the page.
const pageIcon = 'data:image/svg+xml,' + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36" fill="none" stroke="#13263E" stroke-width="2.4">'
  + '<path d="M11 13c0-14 14-14 14 0M8.500 13h19c7 13 2 20-9.500 20s-16.500-7-9.500-20z" fill="#fff"/>'
  + '<circle cx="18" cy="22" r="4.500" fill="#FAB413" stroke="none"/></svg>')

interface DocumentProps {
  readonly ui: Ui
  readonly face: 'public' | 'work'
  /** Style sheets under `src/web/styles` besides the one of the face. */
  readonly sheets?: readonly string[] | undefined
  /** Without the name of Síťovka. */
  readonly title: string
  readonly description?: string | undefined
  /** Names of islands under `src/web/islands`; a page without one ships no script. */
  readonly islands?: readonly string[] | undefined
  readonly problems?: Problems | undefined
  readonly isUnlisted?: boolean | undefined
  readonly children: ComponentChildren
}

/** The frame of every page of both faces: language, title, style sheet, islands, skip link, ribbon of invented data. */
export function Document({ ui, face, sheets = [], title, description, islands = [], problems = {}, isUnlisted, children }: DocumentProps): VNode {
  const hasProblems = Object.keys(problems).length > 0
  const said = hasProblems ? ui.t('web:form.errorTitle', { title }) : title
  return (
    <html lang={ui.language} data-theme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${said} – ${ui.t('web:brand')}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <Robots isKeptAway={face === 'work' || isUnlisted || ui.installation.demo} />
        <meta name="theme-color" content="#13263E" />
        <link rel="icon" href={pageIcon} />
        {[face, ...sheets].map((sheet) => <link rel="stylesheet" href={ui.asset(`styles/${sheet}.css`)} />)}
        <link rel="alternate" hreflang="cs" href={inLanguage(ui, 'cs')} />
        <link rel="alternate" hreflang="en" href={inLanguage(ui, 'en')} />
        {islands.map((island) => <script type="module" src={ui.asset(`islands/${island}`)} />)}
      </head>
      <body class={face}>
        <a class="skip" href="#obsah">{ui.t('web:skip')}</a>
        {ui.installation.demo && <DemoRibbon ui={ui} />}
        {children}
      </body>
    </html>
  )
}

const Robots = ({ isKeptAway }: { readonly isKeptAway: boolean | undefined }): VNode | null => isKeptAway === true ? <meta name="robots" content="noindex" /> : null

const DemoRibbon = ({ ui }: { readonly ui: Ui }): VNode => (
  <aside class="demo-ribbon" aria-label={ui.t('web:attention')}>
    <p><strong>{ui.t('web:demoRibbon.strong')}</strong> {ui.t('web:demoRibbon.text')}</p>
  </aside>
)

/** This page in the given language: the same path, `/en` before it in English. */
function inLanguage({ here }: Ui, language: 'cs' | 'en'): string {
  const query = new URLSearchParams(here.searchParams)
  query.delete('zprava')
  const text = query.toString()
  const path = language === 'cs' ? here.pathname : `/en${here.pathname === '/' ? '' : here.pathname}`
  return path + (text === '' ? '' : `?${text}`)
}

/** A link to the same page in the other language, named in that language. */
export function LanguageLink({ ui }: { readonly ui: Ui }): VNode {
  const other = ui.language === 'cs' ? 'en' : 'cs'
  return <a href={inLanguage(ui, other)} lang={other} hreflang={other}>{ui.t('web:language.other')}</a>
}
