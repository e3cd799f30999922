import type { VNode } from 'preact'
import { ContactName, openingWords } from '#modules/directory/index.ts'
import { Icon, type IconName } from '#web/parts/icons.tsx'
import { MailLink, PhoneLink } from './reach.tsx'
import { localNumber } from './ResultItem.tsx'
import type { ServicePageProps } from './servicePageProps.ts'
import { capitalised, priceWords, waitingWords, wayLines } from './wayWords.ts'

interface Line { readonly icon: IconName, readonly term: string, readonly more: string }

/** How to get in touch, always in sight; first on a phone and on paper. */
export function ServiceContact(props: ServicePageProps): VNode {
  const { ui, card } = props
  const { t } = ui
  const hours = openingWords(ui.language, card.openingHours, null)
  return (
    <aside class="contact-panel" aria-labelledby="ozvete-se">
      <h2 id="ozvete-se">{t('portal:card.contact')}</h2>
      {card.phone === null ? <p class="section-more">{t('portal:card.noContact')}</p> : (
        <a class="button call" href={`tel:${card.phone.replaceAll(/[^+\d]/g, '')}`}>
          <span class="call-number"><Icon name="phone" /><span class="visually-hidden">{t('portal:card.call')} </span>{localNumber(card.phone)}</span>
          {hours !== null && hours.length < 40 && <span>{hours}</span>}
        </a>
      )}
      {card.email !== null && <a class="button button-second" href={`mailto:${card.email}`}><Icon name="mail" small />{t('portal:card.write')}</a>}
      <dl>{linesOf(props).map(({ icon, term, more }) => <div><Icon name={icon} /><dt>{capitalised(term)}</dt><dd>{more}</dd></div>)}</dl>
      <TurnTo {...props} />
      <p><a href={ui.href(`/sluzby/${card.id}/karta.pdf`)} download><Icon name="download" small />{t('print:sheet.download')}</a></p>
    </aside>
  )
}

/** Contacts of the service itself, by what somebody does in it. */
function TurnTo({ ui, card: { contacts } }: ServicePageProps): VNode | null {
  if (contacts.length === 0) return null
  return (
    <section aria-labelledby="na-koho">
      <h3 id="na-koho">{ui.t('portal:card.turnTo')}</h3>
      <dl>
        {contacts.map(({ label, phone, email }) => (
          <div>
            <Icon name={phone === null ? 'mail' : 'phone'} />
            <dt><ContactName ui={ui} label={label} /></dt>
            <dd>
              {phone !== null && <PhoneLink phone={phone} shown={localNumber(phone)} />}
              {phone !== null && email !== null && <br />}
              {email !== null && <MailLink email={email} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function linesOf(props: ServicePageProps): Line[] {
  const { ui, card } = props
  const { t, format } = ui
  const waiting = waitingWords(ui, card)
  const asOf = card.waitingAsOf === null ? '' : t('portal:card.step.asOf', { date: format.date(card.waitingAsOf) })
  const price = priceWords(ui, card)
  const referral = card.needsReferral === null ? '' : t(card.needsReferral ? 'portal:result.referral' : 'portal:result.noReferral')
  return [
    ...placeLines(props),
    ...(waiting === null ? [] : [{ icon: 'clock', term: waiting, more: asOf } as const]),
    ...(price === null && referral === '' ? [] : [{ icon: 'price', term: price ?? referral, more: price === null ? '' : referral } as const]),
  ]
}

function placeLines({ ui, result: { place, way }, origin }: ServicePageProps): Line[] {
  const { t } = ui
  const lines = way === null ? [] : wayLines(ui, way)
  const [first, second] = lines
  const address = place?.confidential === true ? t('portal:card.secret') : place?.address ?? ''
  return [
    ...(place === null ? [] : [{ icon: 'pin', term: place.municipality, more: address } as const]),
    ...(origin === null || first === undefined ? []
      : [{
        icon: first.icon, term: t('portal:card.from', { name: origin.name }),
        more: [first.words, ...(second ? [second.words] : [])].join('; '),
      }]),
  ]
}
