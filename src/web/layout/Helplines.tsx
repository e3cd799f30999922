import type { VNode } from 'preact'
import type { Ui } from '../ui.ts'
import { Icon } from '../parts/icons.tsx'
import { helplines, quickExitAddress } from './helplines.ts'

/** The wide dark band of numbers under the opening of the home page. */
export const HelplineBand = ({ ui }: { readonly ui: Ui }): VNode => (
  <section class="urgent on-dark" aria-labelledby="hned">
    <div class="wrap">
      <h2 id="hned">{ui.t('web:help.title')}</h2>
      <ul>
        {helplines.map(({ number, shown, name, who }, index) => (
          <li class={index === 0 ? 'urgent-first' : undefined}>
            <a href={`tel:${number}`}><span class="urgent-number">{shown}</span> <span class="urgent-who">{ui.t(name)}: {ui.t(who)}</span></a>
          </li>
        ))}
      </ul>
    </div>
  </section>
)

/** The thin strip of numbers on every other public page. */
export const HelplineStrip = ({ ui }: { readonly ui: Ui }): VNode => (
  <aside class="helpline-strip on-dark" aria-label={ui.t('web:help.label')}>
    <div class="wrap">
      <p>{ui.t('web:help.strip')}</p>
      {helplines.map(({ number, shown, briefly }, index) => (
        <a class={index > 1 ? 'later' : undefined} href={`tel:${number}`}>
          <strong>{shown}</strong> <span>{ui.t(briefly)}</span>
        </a>
      ))}
    </div>
  </aside>
)

export const QuickExit = ({ ui }: { readonly ui: Ui }): VNode =>
  <a class="button quick-exit" href={quickExitAddress} rel="noreferrer"><Icon name="exit" small />{ui.t('web:quickExit')}</a>

/** On a phone: the emergency number and the way out, always under the thumb. */
export const MobileHelp = ({ ui }: { readonly ui: Ui }): VNode => (
  <nav class="mobile-help" aria-label={ui.t('web:help.quick')}>
    <a class="button button-danger" href={`tel:${helplines[0].number}`}>
      <Icon name="phone" small />{ui.t('web:help.call', { number: helplines[0].shown })}
    </a>
    <QuickExit ui={ui} />
  </nav>
)
