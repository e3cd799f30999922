import { formatOf } from '#i18n/format.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { Ui } from '#web/ui.ts'

/** What a page gets besides its data, for tests of views: Czech, a demo, nobody signed in. */
export function aUi(path = '/', changes: Partial<Ui> = {}): Ui {
  const language = changes.language ?? 'cs'
  return {
    language,
    t: translatorFor(language),
    format: formatOf(language),
    today: '2026-11-30' as Ui['today'],
    here: new URL(path, 'http://127.0.0.1:8080'),
    href: (to) => language === 'en' ? `/en${to === '/' ? '' : to}` : to,
    asset: (name) => `/assets/${name}`,
    installation: { demo: true, operatorName: 'Kraj', operatorEmail: null, operatorPhone: null },
    visitor: null,
    menu: [],
    territories: [],
    territory: null,
    notice: null,
    ...changes,
  }
}
