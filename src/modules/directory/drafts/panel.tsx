import type { VNode } from 'preact'
import { type Person, personOf, scopeOf } from '#modules/access/index.ts'
import type { AppContext, Panel } from '#web/context.ts'
import { PostForm } from '#web/parts/Form.tsx'
import { PartHead } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { may } from '../policy.ts'
import { organisationById } from '../queries/organisations.ts'
import { type DraftList, droppedKey, droppingPath, formOf, newOrganisationDraft, pathOf } from './draft.ts'
import { type DraftLine, draftsOf } from './queries.ts'

/** On the overview: what the person has begun to write and not saved. */
export const draftsPanel: Panel = async (c) => {
  const person = personOf(c)
  return person ? unfinished(c, person, 'prehled') : null
}

/** The person's own drafts, each to be gone on with or thrown away; nothing without any. */
export async function unfinished(c: AppContext, person: Person, on: DraftList): Promise<VNode | null> {
  const { db, now, ui } = c.var
  const drafts = await draftsOf(db, scopeOf(person), now)
  if (drafts.length === 0) return null
  const lines = await Promise.all(drafts.map(async (draft) => ({ draft, mayOpen: await mayOpen(c, person, draft) })))
  return (
    <>
      <PartHead title={ui.t('cards:draft.title')} amount={ui.format.number(drafts.length)} />
      <p class="meta">{ui.t('cards:draft.lead')}</p>
      <ul class="plain-list own-cards">{lines.map((line) => <li><Line ui={ui} {...line} on={on} /></li>)}</ul>
    </>
  )
}

/** The card may belong to somebody else by now: its form does not open, what was written can only be thrown away. */
async function mayOpen(c: AppContext, person: Person, { key, owner }: DraftLine): Promise<boolean> {
  if (key === newOrganisationDraft.key) return may.addOrganisations(person, {})
  const organisation = owner && await organisationById(c.var.db, scopeOf(person), owner)
  return organisation ? may.changeCard(person, { organisation }) : false
}

interface LineProps { readonly ui: Ui, readonly draft: DraftLine, readonly mayOpen: boolean, readonly on: DraftList }

function Line({ ui, draft, mayOpen, on }: LineProps): VNode {
  const { t } = ui
  const name = draft.name ?? t('cards:draft.unnamed')
  const lang = draft.name === null ? undefined : writtenIn(ui)
  return (
    <>
      <p>{mayOpen ? <a href={ui.href(`${formOf({ path: pathOf(draft.key) })}?rozepsane=ano`)} lang={lang}>{name}</a> : <span lang={lang}>{name}</span>}</p>
      {!mayOpen && <p class="meta">{t('cards:draft.shut')}</p>}
      <p class="meta">{whatIs(ui, draft)} · {t('cards:draft.keptAt', { time: ui.format.dateTime(draft.savedAt) })}</p>
      <PostForm ui={ui} action={droppingPath} class="buttons">
        <input type="hidden" name={droppedKey} value={draft.key} />
        <button class="button button-quiet" type="submit" name="zahodit" value={on}>{t('cards:draft.drop')}<span class="visually-hidden">: {name}</span></button>
      </PostForm>
    </>
  )
}

function whatIs({ t }: Ui, { key, organisation }: DraftLine): string {
  if (key === newOrganisationDraft.key) return t('cards:draft.newOrganisation')
  if (organisation === null) return t('cards:draft.organisation')
  return t(key.startsWith('service:new:') ? 'cards:draft.newService' : 'cards:draft.service', { organisation })
}
