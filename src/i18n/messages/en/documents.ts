export default {
  contents: 'Contents',
  table: 'Table',
  figure: 'Figure',
  page: 'page {{page}} of {{pages}}',
  fillPages: 'Are page numbers missing in the contents? In Word press Ctrl+A and F9, in LibreOffice choose Tools → Update → Update All.',
  footer: { asOf: 'Figures as of {{date}}', version: 'version {{version}}' },
  source: 'Source: {{source}}.',
  sourceAsOf: 'Source: {{source}}, as of {{date}}.',
  about: 'About the data',
  asOf: 'As of {{date}}.',
} as const
