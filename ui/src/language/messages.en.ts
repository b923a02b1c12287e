import type { Message } from './catalogue';
import { importsEn } from './imports.en';
import { accountsEn } from './accounts.en';
import { openidEn } from './openid.en';
import { bodiesEn } from './bodies.en';
import { monitoringEn } from './monitoring.en';
import { wavesEn } from './waves.en';
import { executorsEn } from './executors.en';
import { dashboardsEn } from './dashboards.en';
import { groupsEn } from './groups.en';
import { indicatorsEn } from './indicators.en';
import { curatorsEn } from './curators.en';
import { peopleEn } from './people.en';
import { registersEn } from './registers.en';
import type { MessageKey } from './messages.ru';
import { evidenceEn } from './evidence.en';
import { keepingEn } from './keeping.en';
import { lettersEn } from './letters.en';
import { reviewEn } from './review.en';
import { identificationEn } from './identification.en';
import { resultFilesEn } from './result-files.en';
import { resultsEn } from './results.en';
import { risksEn } from './risks.en';
import { talkEn } from './talk.en';
import { difficultiesEn } from './difficulties.en';
import { dossierEn } from './dossier.en';
import { dynamicsEn } from './dynamics.en';
import { contextEn } from './context.en';
import { roadMapsEn } from './road-maps.en';

export const en: Record<MessageKey, Message> = {
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.more': 'More actions',
  'action.open': 'Open',
  'action.retry': 'Try again',
  'action.save': 'Save',

  'appearance.auto': 'As the system',
  'appearance.contrast': 'High contrast, large type',
  'appearance.dark': 'Dark',
  'appearance.light': 'Light',
  'appearance.theme': 'Appearance',
  'appearance.usual': 'Usual version',

  'export.action': 'Export',
  'export.csv': 'List as CSV',
  'export.docx': 'Official form, DOCX',
  'export.ics': 'Calendar of terms, ICS',
  'export.xlsx': 'Official form, XLSX',
  'export.xlsxList': 'List as XLSX',

  'failure.advice.changed': 'The data changed while you worked. Reload the page and try again.',
  'failure.advice.check': 'Check what you entered and try again. Nothing was changed.',
  'failure.advice.later': 'Try again in a minute. If it does not help, tell the administrator the code.',
  'failure.advice.notFound': 'It may have been deleted, or the link is wrong. Go back to the list.',
  'failure.advice.reload': 'Reload the page. If it happens again, tell the administrator the code.',
  'failure.code': 'Code: {code}',
  'failure.body-too-large.advice': 'Make the file smaller or split it.',
  'failure.converter-missing.advice':
    'Save the document as DOCX, or ask the administrator to install LibreOffice.',
  'failure.cross-site-refused.advice': 'Open the page at the address that the server is set up for.',
  'failure.document-damaged.advice':
    'Open the file in the program that made it, save it anew and upload it again.',
  'failure.document-empty.advice': 'Check that it is the right file and upload another.',
  'failure.document-encrypted.advice': 'Take the password off the file and upload it again.',
  'failure.document-too-large.advice': 'Take annexes and pictures out of the file, or split it.',
  'failure.document-type-mismatch.advice':
    'The name of the file does not fit its content. Save the document anew in the right format.',
  'failure.document-type-unknown.advice':
    'Save the document as DOCX, ODT, XLSX, ODS, CSV or TXT and upload it again.',
  'failure.document-unsafe.advice':
    'The file is built in an unusual way and was not opened, for safety. Save it anew in an office program.',
  'failure.document-without-text.advice':
    'It seems to be a scan. Upload a document with text: DOCX, ODT or a table.',
  'failure.draft-not-open.advice':
    'The draft was approved or discarded already. Go back to the list of road maps.',
  'failure.host-not-allowed.advice': 'Open the page at the address that the server is set up for.',
  'failure.no-plan-found.advice': 'The document has no table of a plan. Check that it is the right annex.',
  'failure.register-columns-missing.advice':
    'The table needs columns with a code and a name. Add them and upload it again.',
  'failure.connection': 'No connection to the server.',
  'failure.connection.advice':
    'Check the network. What you entered is kept on this computer and will be sent when the connection is back.',
  'failure.unknown': 'Something went wrong.',

  'frame.lost':
    'No connection to the server. What you enter is kept on this computer and will be sent when it is back.',
  'frame.menu': 'Menu',
  'frame.places': 'Places',
  'frame.placesBelow': 'Places, bar below',
  'frame.skip': 'To the content',

  'goals.aim': 'Aims',
  'goals.functions': 'Functions',
  'goals.inSource': 'Show in the document',
  'goals.indicators': 'Indicators',
  'goals.participants': 'Participants',
  'goals.title': 'Goals and indicators',
  'keys.cells': 'the cell on that side',
  'keys.edit': 'edit the chosen field',
  'keys.escape': 'close the window, leave the field',
  'keys.everywhere': 'Everywhere',
  'keys.matrix': 'Matrix',
  'keys.openCell': 'open the obligations of the cell',
  'keys.review': 'Check of an import',
  'keys.rowEnds': 'to the ends of the row',
  'keys.rows': 'the row above or below',
  'keys.saveNext': 'save and go on',
  'keys.title': 'Keys',

  'nav.management': 'Management',
  'nav.management.short': 'Manage',
  'nav.obligations': 'Obligations',
  'nav.obligations.short': 'Terms',
  'nav.roadMaps': 'Road maps',
  'nav.roadMaps.short': 'Maps',
  'nav.schools': 'Schools',
  'nav.schools.short': 'Schools',
  'nav.today': 'Today',
  'nav.today.short': 'Today',

  'notFound.title': 'Page not found',
  'notFound.what': 'There is no such page',
  'notFound.why': 'The link may be mistyped.',

  'obligation.alike': 'The same date for everyone who owes this activity',
  'obligation.approved': 'Approved: {words}',
  'obligation.dateFrom': 'From (if any)',
  'obligation.dateGiven': 'The date is set.',
  'obligation.dateNeeded': 'Enter a date',
  'obligation.dateTo': 'Term',
  'obligation.giveDate': 'Set a date',
  'obligation.giveDate.title': 'The document left the term to another plan: set a date',
  'obligation.item': 'item {number}',
  'obligation.lead': 'responsible',
  'obligation.title': 'Obligation',
  'obligation.printedTerm': 'Term in the document',
  'obligation.when': 'Term',
  'obligation.who': 'Owed by',
  'obligation.why': 'By what act',

  'obligations.all': 'All',
  'obligations.anyOrganisation': 'All bodies',
  'obligations.anyRoadMap': 'All road maps',
  'obligations.from': 'Term not before',
  'obligations.lead': 'Who owes what by which day under the approved road maps.',
  'obligations.next': 'Show more',
  'obligations.none': 'No obligations yet',
  'obligations.none.next': 'They appear when the first road map is approved.',
  'obligations.nothing': 'Nothing fits these conditions',
  'obligations.nothing.why': 'Take some of them away, or choose another school year.',
  'obligations.ofActivity': 'Activity {activity}',
  'obligations.organisation': 'Body',
  'obligations.roadMap': 'Road map',
  'obligations.search': 'Words of the activity or the body',
  'obligations.shown': '{shown} of {count} shown',
  'obligations.states': 'State',
  'obligations.to': 'Term not after',
  'obligations.week': 'This week',

  'organisation.authority': 'Authority',
  'organisation.methodical-centre': 'Methodical centre',
  'organisation.other': 'Organisation',
  'organisation.school': 'School',

  'palette.activity': 'Activity',
  'palette.found': 'Found',
  'palette.hint': 'A page, road map, school, activity…',
  'palette.nothing': 'Nothing found. Try another word.',
  'palette.obligation': 'Obligation',
  'palette.open': 'Search everything',
  'palette.page': 'Page',
  'palette.roadMap': 'Road map',

  'person.language': 'Language',
  'person.menu': 'Me and the appearance',
  'person.version': 'Vekha {version}',

  'place.page': 'page {number}',
  'place.paragraph': 'paragraph {number}',
  'place.row': 'row {number}',
  'place.table': 'table {number}',

  'schools.anyKind': 'All kinds',
  'schools.chooseOther': 'Choose another file',
  'schools.code': 'Code',
  'schools.count': { one: '{count} organisation', other: '{count} organisations' },
  'schools.countOf': '{shown} of {count} shown',
  'schools.created': 'New',
  'schools.failed': 'With errors',
  'schools.failed.why': 'These rows will not be loaded; mend them in the file and upload it again.',
  'schools.failedRow': 'Row {row}',
  'schools.groups': 'Groups',
  'schools.import': 'Upload a table',
  'schools.import.do': { one: 'Load {count} row', other: 'Load {count} rows' },
  'schools.import.what':
    'XLSX, ODS or CSV. Schools are matched by code. You first see what would change; nothing is written without your word.',
  'schools.imported': 'The register is up to date: {created} new, {updated} changed.',
  'schools.kind': 'Kind',
  'schools.lead': 'The register of organisations among which obligations are shared.',
  'schools.name': 'Name',
  'schools.none': 'The register is empty',
  'schools.none.next':
    'Upload a table of schools. Schools named by an order also enter by themselves when its map is approved.',
  'schools.obligationsOf': 'Obligations of {name}',
  'schools.search': 'Name, code, group',
  'schools.settlement': 'Settlement',
  'schools.unchanged': 'Unchanged',
  'schools.updated': 'Will change',

  'state.checking': 'being checked',
  'state.checking.count': '{count} being checked',
  'state.done': 'done',
  'state.done.count': '{count} done',
  'state.gone': 'no longer in force',
  'state.gone.count': '{count} no longer in force',
  'state.current': 'under way',
  'state.current.count': '{count} under way',
  'state.loading': 'Loading…',
  'state.needs-date': 'needs a date',
  'state.needs-date.count': '{count} without a date',
  'state.overdue': 'overdue',
  'state.overdue.count': '{count} overdue',
  'state.upcoming': 'ahead',
  'state.upcoming.count': '{count} ahead',

  'today.all': '{list}: {count}, show all',
  'today.draft': 'Draft of a road map',
  'today.lead': 'Today is {day}. What is overdue, what is due this week and what waits for you.',
  'today.leadLoading': 'What is overdue, what is due this week and what waits for you.',
  'today.next': 'The next term is {day}.',
  'today.noNext': 'There are no terms after it either.',
  'today.nothing': 'Nothing is due yet',
  'today.nothing.next': 'Upload an order: after its check and approval the terms appear here.',
  'today.openAll': 'Open all: {count}',
  'today.overdue': 'Overdue',
  'today.overdue.none': 'Nothing is overdue.',
  'today.waiting': 'Waiting for me',
  'today.waiting.none': 'Neither drafts nor obligations without a date wait for you.',
  'today.week': 'This week',
  'today.week.none': 'Nothing is due this week.',
  'today.who': '{who} and {count} more',

  'year.all': 'All school years',
  'year.choice': 'School year',
  'year.name': 'School year {year}',

  ...accountsEn,
  ...openidEn,
  ...importsEn,
  ...peopleEn,
  ...registersEn,
  ...bodiesEn,
  ...monitoringEn,
  ...wavesEn,
  ...executorsEn,
  ...groupsEn,
  ...indicatorsEn,
  ...dashboardsEn,
  ...curatorsEn,
  ...evidenceEn,
  ...keepingEn,
  ...lettersEn,
  ...reviewEn,
  ...identificationEn,
  ...resultsEn,
  ...resultFilesEn,
  ...risksEn,
  ...talkEn,
  ...difficultiesEn,
  ...dossierEn,
  ...dynamicsEn,
  ...contextEn,
  ...roadMapsEn,
};
