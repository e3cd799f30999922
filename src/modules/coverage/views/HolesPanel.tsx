import type { VNode } from 'preact'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Finding } from '../rules.ts'
import { childrenSaid, coveragePath, inMunicipalities, nameOf } from './wording.ts'

interface HolesPanelProps { readonly ui: Ui, readonly orp: string, readonly holes: readonly Finding[] }

export const HolesPanel = ({ ui, orp, holes }: HolesPanelProps): VNode => (
  <>
    <PartHead title={ui.t('coverage:panel.title')}><a href={ui.href(`/prace/pokryti?orp=${orp}`)}>{ui.t('coverage:panel.all')}</a></PartHead>
    <ul class="lines">
      {holes.map(({ function: { function: code }, children, places }) => (
        <li>
          <a class="line" href={ui.href(coveragePath({ orp }, code, 'minimum'))}>
            <span><b>{nameOf(ui, code)}</b></span>
            <span class="amount">{childrenSaid(ui, children)}</span>
            <small>{inMunicipalities(ui, places.length)}: {ui.format.list(places.map(({ name }) => name))}</small>
          </a>
        </li>
      ))}
    </ul>
  </>
)
