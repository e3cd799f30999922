import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { aUi } from '#test/factories/aUi.ts'
import type { MenuEntry, Visitor } from '../ui.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { PublicLayout } from './PublicLayout.tsx'
import { WorkLayout } from './WorkLayout.tsx'

const visitor: Visitor = { id: 'p' as Visitor['id'], name: 'Alena Vzorová', initials: 'AV', slashSearches: false, lastOrpCode: null, whole: null, roleLabel: () => 'síťařka' }
const menu: readonly MenuEntry[] = [
  { path: '/prace', icon: 'overview', label: 'web:work.home', isFor: () => true },
  {
    path: '/prace/sit', icon: 'network', label: 'web:foot.network', isFor: () => true,
    children: [{ path: '/prace/sit/sluzby', label: 'web:foot.find', isFor: () => true }, { path: '/prace/sit/tajne', label: 'web:foot.pages', isFor: () => false }],
  },
]
const territories = [{ code: '5302', name: 'ORP Hlinsko' }, { code: '5304', name: 'ORP Chrudim' }]
const work = (path: string) => aUi(path, { visitor, menu, territories, territory: territories[0]! })

const currents = (html: string): string[] =>
  [...html.slice(0, html.indexOf('</nav>')).matchAll(/href="([^"]*)" aria-current="(\w+)"/g)].map(([, path, kind]) => `${path!} ${kind!}`)

describe('the public layout', () => {
  const html = render(<PublicLayout ui={aUi('/sluzby?q=a%26b&zprava=saved')} title="Katalog">obsah</PublicLayout>)

  it('has one h1, one main, a skip link to it and no script or inline style', () => {
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<main id="obsah" tabindex="-1">')
    expect(html).toContain('class="skip" href="#obsah"')
    expect(html).not.toMatch(/<script|style="|<style/)
  })

  it('leads to the same page in the other language without the notice', () => {
    expect(html).toContain('<a href="/en/sluzby?q=a%26b" lang="en" hreflang="en">English</a>')
    const english = render(<PublicLayout ui={aUi('/sluzby?q=1', { language: 'en' })} title="Catalogue">x</PublicLayout>)
    expect(english).toContain('<html lang="en"')
    expect(english).toContain('<a href="/sluzby?q=1" lang="cs" hreflang="cs">Čeština</a>')
    expect(english).toContain('href="/en/mapa"')
  })

  it('keeps 112 and the way out within reach', () => {
    expect(html.match(/href="tel:112"/g)).toHaveLength(2)
    expect(html.match(/rel="noreferrer"/g)).toHaveLength(2)
  })

  it('brings only the islands asked for, as modules', () => {
    const withMap = render(<PublicLayout ui={aUi()} title="Mapa" islands={['map']}>x</PublicLayout>)
    expect(withMap).toContain('<script type="module" src="/assets/islands/map"></script>')
  })

  it('says an error in the title of the window', () => {
    const wrong = render(<PublicLayout ui={aUi()} title="Přihlášení" problems={{ email: 'web:problem.email' }}>x</PublicLayout>)
    expect(wrong).toContain('<title>Chyba: Přihlášení – Síťovka</title>')
  })

  it('shows the ribbon only over invented data', () => {
    expect(html).toContain('demo-ribbon')
    const real = { demo: false, operatorName: 'Kraj', operatorEmail: null, operatorPhone: null }
    expect(render(<PublicLayout ui={aUi('/', { installation: real })} title="x">x</PublicLayout>)).not.toContain('demo-ribbon')
  })
})

describe('the work layout', () => {
  const layout = (path: string) => render(<WorkLayout ui={work(path)} title="Služby">obsah</WorkLayout>)

  it('marks the line the page belongs to', () => {
    expect(currents(layout('/prace'))).toEqual(['/prace page'])
    expect(currents(layout('/prace/sit'))).toEqual(['/prace/sit page'])
    expect(currents(layout('/prace/sit/sluzby/7'))).toEqual(['/prace/sit true', '/prace/sit/sluzby true'])
    expect(currents(layout('/prace/nikde'))).toEqual([])
  })

  it('leads back to the part of the menu it lies in, once', () => {
    const crumbs = (path: string, steps?: { label: string, path: string }[]): string =>
      /<ol class="crumbs">.*?<\/ol>/.exec(render(<WorkLayout ui={work(path)} title="Poradna" crumbs={steps}>obsah</WorkLayout>))?.[0] ?? ''
    const own = { label: 'Služby', path: '/prace/sit/sluzby' }
    expect([...crumbs('/prace/sit/sluzby/7', [own]).matchAll(/href="([^"]*)"/g)].map(([, path]) => path)).toEqual(['/prace/sit', '/prace/sit/sluzby'])
    expect(crumbs('/prace/sit/sluzby')).toContain('href="/prace/sit"')
    expect(crumbs('/prace/sit/x', [{ label: 'Síť', path: '/prace/sit' }]).match(/href="\/prace\/sit"/g)).toHaveLength(1)
    expect(crumbs('/prace/sit')).toBe('')
  })

  it('shows only lines that open for the person', () => expect(layout('/prace/sit')).not.toContain('/prace/sit/tajne'))

  it('switches the territory of this very page', () => {
    const html = layout('/prace/sit?forma=t&forma=a&orp=5304&strana=2&zprava=saved')
    const form = html.slice(html.indexOf('class="territory"'), html.indexOf('</form>'))
    expect(form).toContain('action="/prace/sit"')
    expect(form.match(/name="forma"/g)).toHaveLength(2)
    expect(form).not.toMatch(/type="hidden" name="(orp|strana|zprava)"/)
    expect(form).toContain('<option value="5302" selected>')
  })

  it('signs out by a form', () => expect(layout('/prace')).toContain('<form method="post" action="/odhlasit">'))

  it('says the notice after a redirect', () => {
    const html = render(<WorkLayout ui={{ ...work('/prace'), notice: 'web:notice.saved' }} title="Přehled">x</WorkLayout>)
    expect(html).toMatch(/role="status".*Uloženo\./)
  })

  it('leaves the heading to a page that has its own', () => {
    expect(render(<WorkLayout ui={work('/prace')} title="Služby" hasOwnHeading><h1>Archivovat?</h1></WorkLayout>).match(/<h1/g)).toHaveLength(1)
  })
})

describe('a page of trouble', () => {
  it('keeps the face the person was in', () => {
    const trouble = { kind: 'failed', reference: '3f9a12bc' } as const
    expect(render(<ErrorPage ui={work('/prace/x')} trouble={trouble} />)).toContain('<body class="work">')
    expect(render(<ErrorPage ui={aUi('/prace/x')} trouble={trouble} />)).toContain('<body class="public">')
  })

  it('says the reference and the limit', () => {
    expect(render(<ErrorPage ui={aUi('/x')} trouble={{ kind: 'failed', reference: '3f9a12bc' }} />)).toContain('3f9a12bc')
    expect(render(<ErrorPage ui={aUi('/x')} trouble={{ kind: 'tooLarge', limit: '10 MB' }} />)).toContain('10 MB')
  })
})
