/** Затруднения по заданиям и планируемым результатам. */
export const difficultiesRu = {
  'difficulties.tab': 'Затруднения',
  'difficulties.title': 'Затруднения по планируемым результатам',
  'difficulties.lead':
    'Какие задания и планируемые результаты школы выполняют хуже региона или страны. Сначала те, где отставание больше.',
  'difficulties.with': 'С чем сравнить',
  'difficulties.with.region': 'Регион',
  'difficulties.with.country': 'Страна',
  'difficulties.all': 'Показать все школы',
  'difficulties.together': {
    one: '{count} школа, участников: {people}.',
    few: '{count} школы вместе, участников: {people}.',
    many: '{count} школ вместе, участников: {people}.',
    other: '{count} школы вместе, участников: {people}.',
  },
  'difficulties.few': 'Школа написала работу, но участников слишком мало, чтобы показать их результаты.',
  'difficulties.none': 'Заданий этой работы нет',
  'difficulties.none.next':
    'Загрузите форму Ф1, «Выполнение заданий» или «Достижение планируемых результатов».',
  'difficulties.task': 'Задание',
  'difficulties.text': 'Планируемый результат',
  'difficulties.level': 'Уровень',
  'difficulties.level.basic': 'базовый',
  'difficulties.level.advanced': 'повышенный',
  'difficulties.level.high': 'высокий',
  'difficulties.own': 'Выполнение',
  'difficulties.gap': 'Разность, п. п.',
  'difficulties.schoolsBelow': 'Школ ниже',
  'difficulties.ofSchools': '{below} из {count}',
  'difficulties.link': 'Затруднения по заданиям',
};
