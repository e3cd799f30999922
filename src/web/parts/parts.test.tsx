import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { aUi } from '#test/factories/aUi.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
import { DateField, PasswordField, SelectField, TextArea, TextField } from './Field.tsx'
import { ConfirmPage, ErrorSummary, FilterForm } from './Form.tsx'
import { orderFrom, pageFrom } from './order.ts'
import { DataTable, Pager } from './Table.tsx'
import { Cover, DefinitionList, EmptyState, Status } from './words.tsx'

const ui = aUi('/prace/sluzby?razeni=nazev&forma=a&strana=3&zprava=saved')
const options = [{ value: 'a', label: 'Ambulantní' }, { value: 't', label: 'Terénní' }]

describe('a field', () => {
  it('joins label, hint and problem with the control', () => {
    const html = render(<TextField ui={ui} name="nazev" label="Název" hint="Jak ji znají." problems={{ nazev: 'web:problem.required' }} />)
    expect(html).toContain('<label for="pole-nazev">Název</label>')
    expect(html).toContain('id="pole-nazev"')
    expect(html).toContain('aria-describedby="pole-nazev-napoveda pole-nazev-chyba"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="pole-nazev-chyba">.*Vyplňte prosím toto pole/)
  })

  it('says nothing of a problem it does not have', () => {
    const html = render(<TextField ui={ui} name="nazev" label="Název" problems={{ jine: 'web:problem.required' }} />)
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-describedby')
    expect(html).toContain('aria-required="true"')
  })

  it('keeps what was typed, also when it is empty, and escapes it', () => {
    const typed = { nazev: ['<b>"A"</b>'], popis: [''] }
    expect(render(<TextField ui={ui} name="nazev" label="N" typed={typed} value="staré" />)).toContain('value="&lt;b>&quot;A&quot;&lt;/b>"')
    expect(render(<TextArea ui={ui} name="popis" label="P" typed={typed} value="staré" />)).not.toContain('staré')
    expect(render(<TextField ui={ui} name="jine" label="J" typed={typed} value="staré" />)).toContain('value="staré"')
  })

  it('escapes the text of a text area', () => {
    expect(render(<TextArea ui={ui} name="p" label="P" value="</textarea><script>" />)).toContain('&lt;/textarea>&lt;script>')
  })

  it('never sends a password back', () => {
    expect(render(<PasswordField ui={ui} name="heslo" label="Heslo" autoComplete="new-password" typed={{ heslo: ['tajné'] }} />)).not.toContain('tajné')
  })

  it('says „nepovinné“ only where asked', () => {
    expect(render(<TextField ui={ui} name="n" label="N" optional />)).toContain('(nepovinné)')
    const filter = render(<TextField ui={ui} name="n" label="N" optional="unsaid" />)
    expect(filter).not.toContain('(nepovinné)')
    expect(filter).not.toContain('aria-required')
  })

  it('writes a stored day as people do and leaves a mistyped one alone', () => {
    expect(render(<DateField ui={ui} name="den" label="Den" value="2026-12-03" />)).toContain('value="3. 12. 2026"')
    expect(render(<DateField ui={ui} name="den" label="Den" value="2026-12-03" typed={{ den: ['zítra'] }} />)).toContain('value="zítra"')
  })
})

describe('choices', () => {
  it('select the typed option before the stored one', () => {
    const html = render(<SelectField ui={ui} name="f" label="F" options={options} value="a" typed={{ f: ['t'] }} none="nezadáno" />)
    expect(html).toContain('<option value="t" selected>')
    expect(html).not.toContain('<option value="a" selected>')
    expect(html).not.toContain('<option value="" selected>')
  })

  it('remember that a box was unticked', () => {
    expect(render(<Checkbox ui={ui} name="c" label="C" checked />)).toContain(' checked')
    expect(render(<Checkbox ui={ui} name="c" label="C" checked typed={{}} />)).not.toContain(' checked')
    const group = render(<CheckboxGroup ui={ui} name="g" label="G" options={options} values={['a']} typed={{ g: ['t'] }} />)
    expect(group).toMatch(/value="t" checked/)
    expect(group).not.toMatch(/value="a" checked/)
  })

  it('let the error summary lead to their first box', () => {
    const problems = { vid: 'web:problem.choice' } as const
    const group = render(<RadioGroup ui={ui} name="vid" label="Kdo uvidí" options={options} problems={problems} />)
    expect(group).toContain('role="radiogroup"')
    expect(group).toContain('aria-describedby="pole-vid-chyba"')
    expect(group).toContain('<input id="pole-vid" type="radio"')
    expect(render(<ErrorSummary ui={ui} problems={problems} labels={{ vid: 'Kdo uvidí' }} />)).toContain('href="#pole-vid"')
  })
})

describe('the error summary', () => {
  it('is nothing without problems', () => expect(render(<ErrorSummary ui={ui} problems={{}} labels={{}} />)).toBe(''))

  it('is an alert that takes the focus and lists problems in the order of the form', () => {
    const html = render(<ErrorSummary ui={ui} problems={{ b: 'web:problem.date', a: 'web:problem.required' }} labels={{ a: 'První', b: 'Druhé' }} />)
    expect(html).toContain('role="alert"')
    expect(html).toContain('tabindex="-1"')
    expect(html).toContain('autofocus')
    expect(html.indexOf('První: ')).toBeLessThan(html.indexOf('Druhé: '))
  })
})

describe('a table', () => {
  const table = (order?: { by: string, descending: boolean }) => render(
    <DataTable
      ui={ui} caption="Služby" rows={[{ name: 'A & B', count: 3 }]} order={order} source="karty" asOf="2026-11-30"
      exports={[{ label: 'CSV', path: '/prace/sluzby.csv' }]}
      columns={[
        { label: 'Služba', kind: 'name', order: 'nazev', cell: ({ name }) => name },
        { label: 'Kapacita', kind: 'count', order: 'kapacita', cell: ({ count }) => count },
        { label: 'Forma', cell: () => 'terénní' },
      ]}
    />)

  it('has caption, scopes and labels for cards', () => {
    const html = table()
    expect(html).toContain('<caption><span class="title">Služby</span></caption>')
    expect(html).toContain('<th scope="row">A &amp; B</th>')
    expect(html).toContain('<td class="count" data-label="Kapacita">3</td>')
    expect(html).toContain('<th scope="col">Forma</th>')
    expect(html).toMatch(/Zdroj: karty, k\s30\.\s11\.\s2026\./)
  })

  it('sorts by links that keep the filters, start at the first page and forget the notice', () => {
    expect(table({ by: 'nazev', descending: false })).toContain('href="/prace/sluzby?razeni=-nazev&amp;forma=a"')
    expect(table({ by: 'nazev', descending: false })).toContain('href="/prace/sluzby?razeni=kapacita&amp;forma=a"')
    expect(table({ by: 'nazev', descending: true })).toContain('href="/prace/sluzby?razeni=nazev&amp;forma=a"')
  })

  it('says the order it has', () => {
    expect(table({ by: 'kapacita', descending: true })).toContain('class="count" aria-sort="descending"')
    expect(table()).not.toContain('aria-sort')
  })

  it('gives way to its empty state', () => {
    const empty = <EmptyState ui={ui} title="Zatím nic" act={{ label: 'Přidat', path: '/prace/nova' }}>Nikdo nic nepřidal.</EmptyState>
    const html = render(<DataTable ui={ui} caption="Služby" rows={[]} columns={[]} empty={empty} />)
    expect(html).not.toContain('<table')
    expect(html).toContain('href="/prace/nova"')
  })
})

describe('pages of a list', () => {
  it('show first, last and neighbours', () => {
    const html = render(<Pager ui={ui} page={5} pages={10} />)
    expect([...html.matchAll(/strana=(\d+)/g)].map((found) => Number(found[1]))).toEqual([4, 4, 5, 6, 10, 6])
    expect(html).toContain('href="/prace/sluzby?razeni=nazev&amp;forma=a"') // the first page has the plain address
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  })

  it('are nothing when there is one', () => expect(render(<Pager ui={ui} page={1} pages={1} />)).toBe(''))

  it('are read from the address within reason', () => {
    expect(pageFrom({ strana: ['3'] })).toBe(3)
    for (const strana of ['0', '-1', '1.5', 'x', '', '1e9']) expect(pageFrom({ strana: [strana] })).toBe(1)
  })
})

describe('an order', () => {
  const usual = { by: 'nazev', descending: false } as const
  it('is read from the address, and only an allowed one', () => {
    expect(orderFrom({ razeni: ['-kapacita'] }, ['nazev', 'kapacita'], usual)).toEqual({ by: 'kapacita', descending: true })
    expect(orderFrom({ razeni: ['heslo'] }, ['nazev', 'kapacita'], usual)).toEqual(usual)
    expect(orderFrom({}, ['nazev', 'kapacita'], usual)).toEqual(usual)
  })
})

describe('words', () => {
  it('of a filter keep the order and the territory in the address', () => {
    const html = render(<FilterForm ui={aUi('/en-less?orp=5302&razeni=-nazev&strana=2', { language: 'en' })} label="Filters">x</FilterForm>)
    expect(html).toContain('method="get" action="/en/en-less"')
    expect(html).toContain('name="orp" value="5302"')
    expect(html).toContain('name="razeni" value="-nazev"')
    expect(html).not.toContain('strana')
  })

  it('of a filter offer to clear it only when something is filtered', () => {
    const form = (address: string) => render(<FilterForm ui={aUi(address)} label="Filtry" clear="/prace/sluzby?orp=5302">x</FilterForm>)
    for (const plain of ['/prace/sluzby', '/prace/sluzby?orp=5304&razeni=-nazev&strana=2&q=']) expect(form(plain)).not.toContain('button-quiet')
    expect(form('/prace/sluzby?q=klub')).toContain('href="/prace/sluzby?orp=5302"')
  })

  it('of a state always stand beside its shape', () => {
    for (const html of [render(<Status kind="late">po termínu</Status>), render(<Cover ui={ui} word="missing" />)]) {
      expect(html).toMatch(/<svg[^>]* aria-hidden="true"/)
      expect(html).toMatch(/(po termínu|chybí)<\/span>$/)
    }
  })

  it('say what is not known instead of leaving it out', () => {
    const html = render(<DefinitionList ui={ui} facts={[{ term: 'IČO', value: null }, { term: 'Obcí', value: 0 }]} />)
    expect(html).toContain('<dd>neznáme</dd>')
    expect(html).toContain('<dd>0</dd>')
  })

  it('of a confirmation send the yes by POST and lead back', () => {
    const html = render(
      <ConfirmPage ui={ui} title="Archivovat?" action="/prace/x/archiv" submit="Uložit do archivu" back="/prace/x" hidden={{ verze: '3' }}>
        <p>Vrátit ji můžete.</p>
      </ConfirmPage>)
    expect(html).toContain('method="post" action="/prace/x/archiv"')
    expect(html).toContain('<input type="hidden" name="verze" value="3"')
    expect(html).toContain('href="/prace/x"')
  })
})
