export default {
  title: 'Overview',
  empty: { title: 'Nothing is waiting for you', text: 'When something moves in the network, you will see it here: cards to verify, uncoded voices, white spots.' },
  noRole: {
    title: 'You have no valid role here now',
    text: 'Your account is all right and nothing is lost. Your role has ended, has not begun, or nobody has given you one yet; so there is nothing to open.',
    ask: 'Ask the administrator of Síťovka at its operator: {{name}}.',
    meanwhile: 'The public part is open to you as to anybody.',
    open: 'Open the public part',
  },
  search: {
    title: 'Search',
    of: 'Search: {{query}}',
    ask: 'Write what you look for: a service, an organisation, a municipality, a need, a voice, a networker.',
    nothing: 'There is nothing like that. Try another word, or only its beginning.',
  },
} as const
