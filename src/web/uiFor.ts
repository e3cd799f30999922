import { dayInPrague } from '#core/time/isoDate.ts'
import { formatOf } from '#i18n/format.ts'
import { type Language, type MessageKey, translatorFor } from '#i18n/translate.ts'
import type { Assets } from './assets.ts'
import type { Ports } from './ports.ts'
import { type TerritoryChoice, type Visitor, wholeTerritory } from './ui.ts'
import type { Ui } from './ui.ts'

interface Asked {
  readonly request: Request
  readonly language: Language
  readonly visitor: Visitor | null
  readonly now: Date
  readonly assets: Assets
  readonly ports: Ports
}

/** Sentences that may be said after a redirect; an unknown word in the address says nothing. */
const notices: Readonly<Record<string, MessageKey>> = {
  saved: 'web:notice.saved',
  archived: 'web:notice.archived',
  restored: 'web:notice.restored',
  removed: 'web:notice.removed',
  'none-picked': 'freshness:doubts.nonePicked',
  verified: 'freshness:verify.done',
  watching: 'freshness:watch.watching',
  'not-watching': 'freshness:watch.notWatching',
  'changed-meanwhile': 'web:notice.changedMeanwhile',
  merged: 'duplicates:merge.done',
  unmerged: 'duplicates:undo.done',
  denied: 'duplicates:queue.denied',
  'offered-again': 'duplicates:queue.offered',
  moved: 'duplicates:move.done',
  'not-made': 'lists:notMade',
  'already-there': 'lists:adding.alreadyThere',
  'draft-kept': 'cards:draft.putOffDone',
  'place-chosen': 'directory:location.chosen',
  'draft-dropped': 'cards:draft.dropped',
  'late-flag': 'freshness:flags.late',
  'nothing-chosen': 'registers:differences.nothingChosen',
  'nothing-undone': 'registers:differences.nothingUndone',
  'period-changed': 'retention:one.saved',
  'password-changed': 'access:account.changed',
  'password-changed-out': 'access:account.changedOut',
  'others-out': 'access:account.othersOut',
  'region-approved': 'coverage:approval.done',
  'approval-undone': 'coverage:approval.undone',
  'approval-undone-kept': 'coverage:approval.undoneKept',
  engaged: 'work:engagements.begun',
  'role-resumed': 'access:end.takenBack',
  'signed-out': 'web:notice.signedOut',
}

export async function uiFor({ request, language, visitor, now, assets, ports }: Asked): Promise<Ui> {
  const here = new URL(request.url)
  if (language === 'en') here.pathname = here.pathname.slice(3) || '/'
  // Links of the page begin with this path; two slashes would make them lead to another host.
  here.pathname = here.pathname.replace(/^\/{2,}/, '/')
  const territories = visitor ? await ports.territories(visitor) : []
  return {
    language,
    t: translatorFor(language),
    format: formatOf(language),
    today: dayInPrague(now),
    here,
    href: (path) => language === 'en' && path.startsWith('/') ? `/en${path === '/' ? '' : path}` : path,
    asset: assets.address,
    installation: await ports.installation(),
    visitor,
    menu: visitor ? ports.menu.filter(({ isFor }) => isFor(visitor)) : [],
    territories,
    territory: chosen(territories, visitor, here.searchParams.get('orp')),
    notice: notices[here.searchParams.get('zprava') ?? ''] ?? null,
  }
}

/** What the address says holds; then what was looked at last; then the whole, or the first for who has no whole. */
function chosen(territories: readonly TerritoryChoice[], visitor: Visitor | null, asked: string | null): TerritoryChoice | null {
  const known = (code: string | null | undefined): TerritoryChoice | undefined => territories.find((territory) => territory.code === code)
  const hasWhole = visitor !== null && visitor.whole !== null && territories.length > 1
  if (hasWhole && asked === wholeTerritory) return null
  return known(asked) ?? known(visitor?.lastOrpCode) ?? (hasWhole ? null : territories[0] ?? null)
}
