/** What tables and columns mean, where neither their name nor a comment in a migration says it. */

export const SCHEMAS = {
  audit: 'The log of who saw and did what. It only grows.',
  committee: 'What court user committees agreed. No person appears here.',
  court: 'Cases as the court sees them: facts, and what follows from them.',
  evidence: 'The evidence log and the chain of custody.',
  identity: 'The vault. Who a survivor is, sealed with a key of her own.',
  meta: 'About the database itself.',
  people: 'Agencies and the people who sign in.',
  reference: 'Stations, courtrooms, and the parts of the jurisdiction pack that figures join in SQL.',
  sec: 'Sessions, passwords, the context of a transaction, and what the machinery keeps.',
  support: 'The support file: survivors by code, measures, and who goes with whom.',
  work: 'Tasks, made from events.',
};

export const TABLES = {
  'audit.leaf': 'One entry of the log. Ids and codes only, never a name and never free text about a person.',
  'committee.resolution': 'A resolution of a committee: what is to be done, by which agency, until when.',
  'committee.resolution_entry':
    'Where a resolution stood, each time it was said anew. It only grows; pages of past days read it.',
  'court.accused': 'An accused within one case. Where they stand is computed from the docket.',
  'court.accused_earlier':
    'What was known of an accused before each change. For prosecution and police only, and it only grows.',
  'court.accused_link':
    'Two accused of two cases who are one person, as somebody said. Only those who have both cases see it.',
  'court.case_agency': 'Which agencies take part in a case; its supervisors see it through this.',
  'court.case_assignment': 'Who works on a case. Written by functions only, so that nobody lets himself in.',
  'court.case_code': 'The last case code given out in a year.',
  'court.call_list': 'The version of the order in which a courtroom calls its matters of one day.',
  'court.charge_count': 'A count of the charge sheet: one offence, charging section read with penalty section.',
  'court.count_accused': 'Who is charged with a count, and how it stands for each.',
  'court.court_case': 'One matter followed through the system, with its code and what its docket adds up to.',
  'court.court_case_entry':
    'At which station a case stood and since when it was concluded, each time either changed. It only grows; figures read it.',
  'court.court_file': 'A proceeding in one court with its official number.',
  'court.hearing': 'One date in one court with a purpose.',
  'court.hearing_outcome': 'What happened at a hearing, as it was entered; an undo or a correction supersedes.',
  'court.magistrate_change': 'A magistrate left all cases at once: the day, the reason, and who took over.',
  'court.magistrate_change_case': 'A case that one change of magistrate touched, with the fact it left there.',
  'court.matter_call':
    'What was said of a matter while its list ran: called, finished. It only grows; the last word stands.',
  'court.milestone': 'The docket: dated facts of the procedure. It only grows; a correction supersedes.',
  'court.accused_attendance': 'How an accused was at a hearing, as it was entered; saying it anew supersedes.',
  'court.readiness_entry':
    'What somebody said of a hearing to come where no fact says it: a line that is ticked, or the whole hearing. The last word counts.',
  'court.readiness_told':
    'That somebody was told of what should be there for a hearing and is not; kept by the jobs alone.',
  'court.witness_day': 'What happened to one witness at one hearing. A witness is a label (W3, V1), never a name.',
  'court.witness_day_entry':
    'What was said of a witness day, each time it was said anew. It only grows; figures read it.',
  'court.worklist': 'One row for each person, agency or station and each case it may see; lists are read from here.',
  'evidence.custody_event': 'A change of hands or state of an exhibit; each names the hash of the one before.',
  'evidence.exhibit': 'An item in the evidence log.',
  'evidence.exhibit_file': 'A file of an exhibit: its hash, and where its sealed bytes lie.',
  'evidence.exhibit_link': 'Which element of which count an exhibit helps to prove.',
  'identity.person': 'A protected person. One key for each, wrapped by a key that is never in the database.',
  'identity.person_case':
    'In which case a person is known, as which survivor. Only here can two cases be joined by a person.',
  'identity.person_field': 'One sealed field of an identity, such as a name, in each version that was written.',
  'identity.reveal': 'Who opened an identity and why.',
  'meta.migration': 'Which migrations have run.',
  'people.agency': 'An agency whose people use the product.',
  'people.app_user': 'Somebody who signs in, or the system itself.',
  'reference.adjournment_reason': 'Reasons for adjournment of the pack, with who they lie with.',
  'reference.courtroom': 'A courtroom of a station.',
  'reference.holiday_override': 'What an administrator said of a day off, over the pack.',
  'reference.offence': 'Offences of the pack.',
  'reference.magistrate': 'A magistrate at one station, from when to when.',
  'reference.station': 'A court station.',
  'sec.credential': 'The hash of a password (argon2id over a peppered password).',
  'sec.k': 'The secret with which the database signs contexts. One row.',
  'sec.outbox': 'Events that leave with the transaction that caused them.',
  'sec.reply': 'Answers kept for requests that are sent again with their Idempotency-Key.',
  'sec.session': 'Sessions. Of a token only its hash is kept.',
  'sec.clock': 'The instant at which tests and pictures are made; empty in real life.',
  'sec.device': 'On which devices somebody has signed in, so that guesses from elsewhere do not slow them down there.',
  'sec.throttle':
    'Attempts to sign in that failed or are under way, by account, network or device, under keyed hashes.',
  'support.accompaniment': 'Who goes with a survivor to a hearing, and how the day went for her.',
  'support.accompaniment_entry': 'How an accompaniment stood, each time that changed. It only grows; figures read it.',
  'support.measure': 'A measure for a survivor: need, request, order.',
  'support.measure_delivery': 'Whether a granted measure was really there at a hearing.',
  'support.measure_delivery_entry':
    'What was said of a delivery, each time it was said anew. It only grows; figures read it.',
  'support.survivor': 'A survivor as she stands in one case: a number and a pseudonym that differ from case to case.',
  'work.saved_view': 'A list of cases that a person keeps under a name. Nobody else sees it.',
  'work.task': 'Something that somebody must do, made from an event.',
};
