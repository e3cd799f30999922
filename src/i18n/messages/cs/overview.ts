export default {
  title: 'Přehled',
  empty: { title: 'Nic na vás nečeká', text: 'Až se v síti něco pohne, uvidíte to tady: karty k ověření, nezařazené hlasy, bílá místa.' },
  search: {
    title: 'Hledání',
    of: 'Hledání: {{query}}',
    ask: 'Napište, co hledáte: službu, organizaci, obec, potřebu, hlas, síťaře.',
    nothing: 'Nic takového tu není. Zkuste jiné slovo nebo jen jeho začátek.',
  },
} as const
