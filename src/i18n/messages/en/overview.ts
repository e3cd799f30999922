export default {
  title: 'Overview',
  empty: { title: 'Nothing is waiting for you', text: 'When something moves in the network, you will see it here: cards to verify, uncoded voices, white spots.' },
  search: {
    title: 'Search',
    of: 'Search: {{query}}',
    ask: 'Write what you look for: a service, an organisation, a municipality, a need, a voice, a networker.',
    nothing: 'There is nothing like that. Try another word, or only its beginning.',
  },
} as const
