/**
 * Kinds of mutations that no check has to find, each with the reason: what they change makes no number, name or
 * sentence on the page wrong. Written down before the first run; every other kind must be caught.
 */
export const harmlessKinds: Readonly<Record<string, string>> = {
  'strings.space-at-end': 'HTML collapses white space at the end of a paragraph: the page is the same.',
  'strings.key-nobody-asks-for': 'A string that no report asks for is printed nowhere.',
  'strings.plain-synonym':
    'Another common word of the same meaning, no term of the glossary: as true as before.',
  'records.row-of-no-batch':
    'A row whose batch has no commit is a write that was cut off: it does not exist for a run.',
  'records.name-of-source': 'What a commit says of where it came from enters no figure and no page.',
  'facts.order-of-figures':
    'Figures are found by their id: their order in the object between stages says nothing.',
  'templates.comment': 'A comment in the markup is not on the page.',
  'templates.class-added': 'One more class that no style sheet knows changes neither words nor look.',
};

/** The largest share of all mutations that may be harmless (issue: No wrong number can be published). */
export const harmlessAtMost = 0.05;
