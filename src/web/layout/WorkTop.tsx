import type { VNode } from 'preact'
import { allOf } from '../parts/address.ts'
import { Icon } from '../parts/icons.tsx'
import { byRegion, type Ui, type Visitor, wholeTerritory } from '../ui.ts'
import { LanguageLink } from './Document.tsx'
import { WorkMenu } from './WorkMenu.tsx'

/** Territory, menu (when folded), search of everything, person. */
export const WorkTop = ({ ui }: { readonly ui: Ui }): VNode => (
  <header class="work-top">
    <TerritorySwitch ui={ui} />
    <WorkMenu ui={ui} />
    <form class="search-all" role="search" method="get" action={ui.href('/prace/hledat')}>
      <Icon name="search" />
      <label class="visually-hidden" for="hledat-vse">{ui.t('web:work.search')}</label>
      <input id="hledat-vse" name="q" type="search" />
      {ui.visitor?.slashSearches === true && <kbd hidden aria-hidden="true">/</kbd>}
    </form>
    {ui.visitor && <Person ui={ui} visitor={ui.visitor} />}
  </header>
)

/** What a new territory must not carry over. */
const dropped = new Set(['orp', 'kraj', 'zprava', 'strana'])

/** Turns this very page to another ORP; one territory needs no switch. */
function TerritorySwitch({ ui }: { readonly ui: Ui }): VNode | null {
  if (ui.territories.length === 0) return null
  if (ui.territory !== null && ui.territories.length === 1) return <p class="territory-only">{ui.territory.name}</p>
  const kept = Object.entries(allOf(ui.here)).filter(([name]) => !dropped.has(name))
  return (
    <form class="territory" method="get" action={ui.href(ui.here.pathname)}>
      {kept.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
      <label class="visually-hidden" for="uzemi">{ui.t('web:work.territory')}</label>
      <select id="uzemi" name="orp">
        {ui.visitor?.whole && <option value={wholeTerritory} selected={ui.territory === null}>{ui.t(`web:work.whole.${ui.visitor.whole}`)}</option>}
        {byRegion(ui.territories).map(({ region, territories }) => region === null ? <Choices ui={ui} of={territories} />
          : <optgroup label={region.name}><Choices ui={ui} of={territories} /></optgroup>)}
      </select>
      <button class="button button-second" type="submit">{ui.t('web:work.switch')}</button>
    </form>
  )
}

const Choices = ({ ui, of }: { readonly ui: Ui, readonly of: Ui['territories'] }): VNode =>
  <>{of.map(({ code, name }) => <option value={code} selected={code === ui.territory?.code}>{name}</option>)}</>

const Person = ({ ui, visitor }: { readonly ui: Ui, readonly visitor: Visitor }): VNode => (
  <details class="person">
    <summary>
      <span class="person-mark" aria-hidden="true">{visitor.initials}</span>
      <span class="person-name">{visitor.name}<small>{visitor.roleLabel(ui.t)}</small></span>
      <Icon name="down" small class="turn" />
    </summary>
    <div class="person-menu">
      <a href={ui.href('/prace/ucet')}>{ui.t('web:work.account')}</a>
      <a href={ui.href('/prace/napoveda')}>{ui.t('web:work.help')}</a>
      <LanguageLink ui={ui} />
      <form method="post" action={ui.href('/odhlasit')}>
        <button class="button button-quiet" type="submit"><Icon name="exit" small />{ui.t('web:work.signOut')}</button>
      </form>
    </div>
  </details>
)
