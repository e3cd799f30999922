export default {
  move: {
    link: 'Move to another organisation',
    title: 'Move the service {{name}}',
    intro: 'Find the organisation the service belongs to. Only those whose cards you may change are offered.',
    search: 'Name or company number of the organisation',
    find: 'Search',
    found: 'Organisations found',
    none: 'Nothing found. Try a part of the name, or add the organisation first.',
    confirm: 'Move the service {{name}}?',
    fromTo: 'The service goes from {{from}} to {{to}}.',
    safe: 'The history of the card, what registers say and the flags go with the service; its public address does not change. A move can be taken back the same way.',
    along: 'Places that go with the service',
    alongHint: 'Only places where no other service is. What you untick stays with the present organisation, and the service will no longer be there.',
    staying: 'These stay with {{from}} because other services are there too, or they are confidential or archived. The moved service will no longer list them:',
    submit: 'Move the service',
    done: 'The service has been moved.',
  },
} as const
