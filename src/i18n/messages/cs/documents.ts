/** Words that the writers of documents add by themselves. */
export default {
  contents: 'Obsah',
  table: 'Tabulka',
  figure: 'Obrázek',
  page: 'strana {{page}} z {{pages}}',
  fillPages: 'Chybějí v obsahu čísla stran? Ve Wordu stiskněte Ctrl+A a F9, v LibreOffice zvolte Nástroje → Aktualizovat → Aktualizovat vše.',
  footer: { asOf: 'Údaje k {{date}}', version: 'verze {{version}}' },
  source: 'Zdroj: {{source}}.',
  sourceAsOf: 'Zdroj: {{source}}, stav k {{date}}.',
  about: 'O datech',
  asOf: 'Stav k {{date}}.',
} as const
