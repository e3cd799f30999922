export default {
  title: 'Help',
  of: 'Help: {{role}}',
  intro: 'In short: what you can do today and how to do the main work. Each role has a page of its own; what is common to all is below.',
  own: 'Your roles',
  others: 'Other roles',
  common: 'Common to all',
  ask: 'Where to ask',
  askText: 'What is not here, ask the operator: {{name}}.',
  account: 'My account: roles, password, where you are signed in',
  commonText: `- If you work in several districts, **Switch** at the top changes the district.
- The view and the district are in the address of the page, so you can send it to a colleague as a link.
- **Search everything** is at the top of every work page.
- Tables can be downloaded as CSV or XLSX. Downloads of non-public data are recorded.
- Nothing is lost. When somebody saves the same thing before you, you see both versions and decide. What you do not want goes to the archive.
- Before you leave a form that was not saved, the browser asks. A long card is put off by itself and offered next time.
- No names and no stories: Síťovka keeps no cases. A birth number cannot be saved; about a child’s name Síťovka asks first.
- You change your password on the page **My account**. Forgotten: ask the administrator for a one-time link.
- **Czech** is under **Čeština** in the menu at your name. Printing works from every page.`,
  page: {
    local_networker: `In your districts you keep the cards of actors and services, write down what people lack, keep the table of
journeys, read the coverage and write the analysis.

## From a question to a document

1. **Network → Actors** and **Network → Services**: cards. What matters most: the place with its municipality, where the service travels, capacity, verification.
2. **Territory → Travel table**: what you measure takes precedence over the estimate.
3. **Needs → Voices → Write down a voice**: when, from which sector, one general sentence. Never a name.
4. **Coverage → White and strong spots**: click the word beside a municipality to see why, and where a mistake is mended.
5. **Outputs → Chapters and your own words**, then **Create the analysis**: PDF and Word.

## Also useful

- **Everything is correct** on a card writes down that it was verified today; what waits is in **Network → Cards to verify**.
- **Network → Registers** and **Network → Differences**: nothing of yours is overwritten until you decide.
- **Network → Possible duplicates**: compare the cards and merge them; it can always be taken back.
- **Network → Import a table**: services from Excel or CSV all at once, with a preview first.
- **Network → Lists**: a selection of cards, for a court for instance, with chapters and notes; PDF, XLSX, CSV, or a public address.
- **Outputs → Catalogue of help**: the whole district on paper with contents and an index. A single card is printed from the card (work or public): **Card on one page (PDF)**.
- **Coverage → Minimum network**: a change needs a reason; add the day of approval once somebody approves it.`,
    regional_networker: `You read all districts of the region and can keep cards of actors and services and record voices in them.

## Where something is missing in the region

1. **Coverage → White and strong spots**, the link **Whole region**.
2. Choose a kind of help and **Show**. The map is of the whole region, below it the counts of municipalities in each ORP.
3. The name of an ORP leads to its page with the reasons; from there to the cards and journeys behind them.

A district with a minimum of its own is judged by it. Do not compare words of different districts without a look at the minimum.

## What else you can do

- **Network**: cards, places and contacts of the whole region, import of a table, registers.
- **Network → Lists**: a selection of cards from the whole region, psychologists for instance; **Territory** of the list says whom it concerns.
- **Needs**: read, record voices and add local needs in any district.
- **Outputs** and **Territory**: read. The analysis of a district is written by its local networker.`,
    regional_coordinator: `You see the whole region, begin engagements and approve the minimum network.

## Begin an engagement

The person needs an account first; the administrator creates it.

1. **Engagements → Begin an engagement**.
2. Choose the person, the role and the territory, the kind of contract, the cap of hours, from when and until when.
3. A public phone, an e-mail and where they can be found: people see it on the page **Find your networker**.
4. **Save the engagement**. This also gives the rights; they end with the engagement.

The territory of an engagement does not change: end one and begin another, so that the history is true.

## What else you can do

- **Overview** of the whole region: what is missing where, which districts have no networker and whose engagement ends.
- **Coverage → Minimum network**: change it; **Whole region → Approve for the whole region** approves at once all that waits.
- **Outputs**: read chapters in progress and finished analyses of the districts.
- **Needs**, **Network**, **Territory**: read. You see **Differences**, **Cards to verify** and **Possible duplicates** of the whole region.
- Views of non-public contacts are recorded.`,
    regional_expert: `You read everything the region collects for planning the network; you change nothing.

## Material for talks about the network

1. **Coverage → White and strong spots → Whole region**, choose a kind of help.
2. The name of an ORP opens its municipalities, with the reasons and a table to download (CSV, XLSX).
3. A word in the table leads to the reasons: which services, journeys, capacities, hours and prices stand behind it.
4. Before you use them, check what is an estimate and what is not verified.
5. Download the finished document of the district in **Outputs**.

## What else you can do

- **Needs** and voices that networkers of the region may read. **Network**: cards and contacts meant for the region.
- **Differences**, **Cards to verify** and **Possible duplicates** of the whole region, with tables; networkers of the districts decide.
- **Engagements**: who networks where.`,
    methodologist: `You read the whole country, change the code lists and may import the territory.

## Code lists

**Network → Code lists** are the words to choose from on cards, in search and in tables.

- **Add an entry**, **Rename** and **End** are valid from the day you choose. Cards that have an ended entry keep it.
- **Undo** in the history of a list writes the opposite change. Nothing is deleted.

## Import the territory

1. **Territory → Import data**: the table of municipalities and codes of ORPs, areas. All files at once, if you like.
2. Check the source and the day the data are valid for.
3. **Show what would change**: nothing is written yet. **Write to the database**: everything at once, or nothing.

## What else you can do

- **Coverage**, **Needs**, **Network**, **Territory**: read in the whole country. **Outputs**: finished analyses of all districts.`,
    ospod_worker: `You quickly find who can help with what and how far the family would travel, and write down what the territory lacks.
Without data on children and families.

## Find help for a family

1. The public part: write for instance “šikana Krouna”, or a situation and a municipality. Narrow by age, travel, price.
2. The card has the phone of the service, the waiting time and the way there. Printed, it looks like a sheet for the family.

## Write down that something is missing

1. **Needs → Voices → Write down a voice**.
2. When it was said, from which sector, and one general sentence: “The wait for a psychologist is over two months.”
3. **Who may read the sentence**: until you choose otherwise, only you see it.

## What else you can do

- **Coverage** of your district: where help is missing and why. **Outputs**: finished analyses.
- **Network**: cards of all actors and contacts meant for signed-in people. The public card has **Report a mistake on the card**.
- **Network → Lists**: your own selection of cards with notes on the services, for you alone or for your office.`,
    provider: `You look after your own cards and see the network around you.

## Keep the card true

1. **Your organisation** comes first on the Overview. **Waiting and free places** is a short form.
2. **Change**: whom you help and with what, how to begin, phone, waiting time with its date, where you travel, how much is free.
3. **Everything is correct** writes down that it was verified today. After a year the card comes up again.
4. A new service, place or contact is added on the card of the organisation, a contact for one service alone on the card of the service.
5. **How the public sees the card** shows the result.

## Good to know

- A confidential address is shown to nobody, not even you; it can only be overwritten.
- Ending? Fill in **Ended on** at the source of data. From that day the service is not offered to the public.
- It is the networker who archives a card.
- Nobody rates services: there are no stars and no rankings.`,
    municipality: `You find out who helps your citizens, how far it is and what is missing, and take it along as material for your decisions.

## Who helps here and what is missing

1. The public part: write the name of the municipality and leave the rest empty. First you see what is in your municipality or comes to it.
2. **Coverage → White and strong spots**: find the row of your municipality in the table. Each word leads to its reasons.
3. **Needs**: what was said in the district, from how many sectors.
4. **Outputs**: the finished analysis of the district in PDF or Word.

## What to keep in mind

- Nobody has measured an estimated journey. If you know how people really travel, tell the networker.
- “Missing” does not mean a bad service, but that children cannot get to it from you. “Unknown” means that data are missing.
- The calculation is a basis for discussion. It is you who decide about services, not Síťovka.`,
    administrator: `You create accounts, import the territory, watch over the backups and read the log.

## Invite a person

1. **Administration → People and roles → Invite a person**: name and e-mail; then give them a role and a territory.
2. A one-time link appears. Hand it safely only to the person it belongs to; it is shown once and is valid for seven days.
3. The person chooses a password and is in.

For a networker it is better to begin an engagement (**Engagements → Begin an engagement**): it gives the role, the territory and the
public contact at once. Forgotten password: **Create a new password link**. Leaving: **Archive**.

## What to look after

- **Administration → Backups**: in live operation they are made at night by themselves. Download one to another computer at least weekly.
- **Administration → Keeping and erasing**: what is kept for how long; nothing disappears unannounced.
- **Administration → Log of changes**: who changed or downloaded what and which non-public contact they saw.
- **Administration → State of Síťovka**: version, space, last backup, what failed.
- **Territory → Import data** and **Network → Registers**: both first show what would change.`,
  },
} as const
