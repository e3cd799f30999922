import type { VNode } from 'preact'
import { personOf, scopeOf } from '#modules/access/index.ts'
import type { Panel } from '#web/context.ts'
import { PostForm } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { PartHead, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { endedWords } from '../endedWords.ts'
import { endingWords } from '../ending/endingWords.ts'
import { endingPath } from '../ending/paths.ts'
import { ownOrganisations } from '../policy.ts'
import { Verified } from '../views/Verified.tsx'
import { type OwnCard, ownCards } from './ownQueries.ts'

/** On the overview of a provider: which organisation is theirs, and what may be done with its cards at once. */
export const ownPanel: Panel = async (c) => {
  const person = personOf(c)
  const own = person ? ownOrganisations(person) : []
  if (!person || own.length === 0) return null
  const { db, ui } = c.var
  const cards = await ownCards(db, scopeOf(person), own, ui.today)
  if (cards.length === 0) return null
  return (
    <>
      <PartHead title={ui.t('freshness:own.title')} />
      <ul class="plain-list own-cards">{cards.map((card) => <li><Own ui={ui} card={card} /></li>)}</ul>
    </>
  )
}

/** When it was verified; of what ended that it did, and where a register says so and nobody has answered, the question. */
function HowItStands({ ui, card }: { readonly ui: Ui, readonly card: OwnCard }): VNode {
  const { t } = ui
  if (card.ending !== null) {
    return (
      <>
        <Status kind="late">{endingWords(ui, 'service', card.ending)}</Status>{' '}
        <a href={ui.href(endingPath(card.id))}>{t('registers:ending.decide')}<span class="visually-hidden">: {card.name}</span></a>
      </>
    )
  }
  const ended = endedWords(ui, card)
  return ended === null ? <>{t('directory:verified.label')}: <Verified ui={ui} card={card} /></> : <Status kind="moved">{ended}</Status>
}

function Own({ ui, card }: { readonly ui: Ui, readonly card: OwnCard }): VNode {
  const { t } = ui
  const { kind, id, name, flags, version } = card
  const path = `/prace/sit/${kind === 'service' ? 'sluzby' : 'organizace'}/${id}`
  const link = <a href={ui.href(path)}>{name}</a>
  const of = <span class="visually-hidden">: {name}</span>
  return (
    <>
      <p>{kind === 'organisation' ? <strong>{link}</strong> : link}</p>
      <p class="meta"><HowItStands ui={ui} card={card} /></p>
      {flags > 0 && <p><a href={ui.href(`${path}#upozorneni`)}>{t('freshness:own.flags', { count: flags })}</a></p>}
      <PostForm ui={ui} action={`${path}/overit`} class="buttons">
        <input type="hidden" name="version" value={String(version)} />
        {card.ending === null && <button class="button button-second" type="submit"><Icon name="check" small />{t('directory:verified.all')}{of}</button>}
        {kind === 'service' && <a class="button button-quiet" href={ui.href(`${path}/cekani`)}>{t('freshness:figures.title')}{of}</a>}
      </PostForm>
    </>
  )
}
