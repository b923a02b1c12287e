import type { Message } from './catalogue';
import type { difficultiesRu } from './difficulties.ru';

export const difficultiesEn: Record<keyof typeof difficultiesRu, Message> = {
  'difficulties.tab': 'Difficulties',
  'difficulties.title': 'Difficulties by planned results',
  'difficulties.lead':
    'Which tasks and planned results schools do worse than the region or the country. The farthest behind come first.',
  'difficulties.with': 'Compare with',
  'difficulties.with.region': 'Region',
  'difficulties.with.country': 'Country',
  'difficulties.all': 'Show all schools',
  'difficulties.together': {
    one: '{count} school, participants: {people}.',
    other: '{count} schools together, participants: {people}.',
  },
  'difficulties.few': 'The school wrote the work, but too few took part for their results to be shown.',
  'difficulties.none': 'No tasks of such a work',
  'difficulties.none.next': 'Bring in form Ф1, «Выполнение заданий» or «Достижение планируемых результатов».',
  'difficulties.task': 'Task',
  'difficulties.text': 'Planned result',
  'difficulties.level': 'Level',
  'difficulties.level.basic': 'basic',
  'difficulties.level.advanced': 'advanced',
  'difficulties.level.high': 'high',
  'difficulties.own': 'Done',
  'difficulties.gap': 'Difference, points',
  'difficulties.schoolsBelow': 'Schools below',
  'difficulties.ofSchools': '{below} of {count}',
  'difficulties.link': 'Difficulties by tasks',
};
