import { columns, type Right } from './right.ts'

const rooms: Readonly<Record<string, string>> = {
  web: 'Provoz', access: 'Přístup a správa', territory: 'Území', directory: 'Adresář', needs: 'Potřeby', coverage: 'Pokrytí', work: 'Úvazky', outputs: 'Výstupy',
  portal: 'Veřejná tvář', overview: 'Přehled', admin: 'Správa',
}

const subjects: Readonly<Record<string, string>> = {
  region: 'kraj', orp: 'ORP', municipality: 'obec', organisation: 'organizace', service: 'služba', location: 'místo', contact: 'kontakt', mention: 'hlas', need: 'potřeba',
  engagement: 'úvazek', journey: 'cesta', figure: 'číslo', version: 'verze', file: 'soubor', table: 'poslaná tabulka',
}

const legend = `# Kdo co smí

Tahle stránka se píše sama z \`test/rights/table.ts\`; test se na každé políčko ptá skutečné aplikace. Měňte tabulku, ne stránku.

- **●** jen ve svém území (poskytovatel: jen svou organizaci; poslaná tabulka: jen kdo ji poslal)
- **○** všude
- **·** nikde

Sloupce: \`**\` kdokoli bez účtu · LN lokální síťař · RN krajský síťař · RC krajský koordinátor · RE krajský odborný pracovník · ME metodik ·
OS pracovník OSPOD · PR poskytovatel nebo jiný aktér · MU obec · AD správce. GET stránku otevře, POST něco udělá.
Kdo nemá účet a nesmí, je poslán k přihlášení; kdo má účet a nesmí, dostane vysvětlení (403), nebo se o věci ani nedozví (404).
`

/** The table as a page for people who do not read tests. */
export function rightsPage(rights: readonly Right[]): string {
  const parts = [...new Set(rights.map(({ room }) => room))].map((room) => {
    const rows = rights.filter((right) => right.room === room).map(row)
    return `## ${rooms[room] ?? room}\n\n| | adresa | o čem | ${columns.join(' | ')} |\n|---|---|---|${columns.map(() => ':-:|').join('')}\n${rows.join('\n')}\n`
  })
  return [legend, ...parts].join('\n')
}

const row = ({ method, path, about, cells }: Right): string =>
  `| ${method} | \`${path.replaceAll(/\{[^}]*\}/g, '')}\` | ${about === null ? '–' : subjects[about] ?? about} | ${cells.join(' | ')} |`
