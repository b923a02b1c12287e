import type { Message } from './catalogue';
import { curatorsRu } from './curators.ru';
import { importsRu } from './imports.ru';
import { accountsRu } from './accounts.ru';
import { openidRu } from './openid.ru';
import { bodiesRu } from './bodies.ru';
import { monitoringRu } from './monitoring.ru';
import { wavesRu } from './waves.ru';
import { executorsRu } from './executors.ru';
import { dashboardsRu } from './dashboards.ru';
import { groupsRu } from './groups.ru';
import { indicatorsRu } from './indicators.ru';
import { peopleRu } from './people.ru';
import { registersRu } from './registers.ru';
import { evidenceRu } from './evidence.ru';
import { keepingRu } from './keeping.ru';
import { lettersRu } from './letters.ru';
import { reviewRu } from './review.ru';
import { identificationRu } from './identification.ru';
import { resultFilesRu } from './result-files.ru';
import { resultsRu } from './results.ru';
import { risksRu } from './risks.ru';
import { talkRu } from './talk.ru';
import { difficultiesRu } from './difficulties.ru';
import { dossierRu } from './dossier.ru';
import { dynamicsRu } from './dynamics.ru';
import { contextRu } from './context.ru';
import { roadMapsRu } from './road-maps.ru';

/** Every word of the interface in Russian. English stands in messages.en.ts under the same keys. */
export const ru = {
  'action.cancel': 'Отменить',
  'action.close': 'Закрыть',
  'action.more': 'Ещё действия',
  'action.open': 'Открыть',
  'action.retry': 'Повторить',
  'action.save': 'Сохранить',

  'appearance.auto': 'Как в системе',
  'appearance.contrast': 'Версия для слабовидящих',
  'appearance.dark': 'Тёмное',
  'appearance.light': 'Светлое',
  'appearance.theme': 'Оформление',
  'appearance.usual': 'Обычная версия',

  'export.action': 'Выгрузить',
  'export.csv': 'Список в CSV',
  'export.docx': 'Официальная форма, DOCX',
  'export.ics': 'Календарь сроков, ICS',
  'export.xlsx': 'Официальная форма, XLSX',
  'export.xlsxList': 'Список в XLSX',

  'failure.advice.changed': 'Данные изменились, пока вы работали. Обновите страницу и повторите.',
  'failure.advice.check': 'Проверьте введённое и повторите. Ничего не изменено.',
  'failure.advice.later': 'Попробуйте через минуту. Если не поможет, сообщите администратору код ошибки.',
  'failure.advice.notFound': 'Возможно, это удалили или ссылка неверна. Вернитесь к списку.',
  'failure.advice.reload': 'Обновите страницу. Если повторится, сообщите администратору код ошибки.',
  'failure.code': 'Код: {code}',
  'failure.body-too-large.advice': 'Уменьшите файл или разделите его.',
  'failure.converter-missing.advice':
    'Сохраните документ как DOCX или попросите администратора установить LibreOffice.',
  'failure.cross-site-refused.advice': 'Откройте страницу по тому адресу, который настроен на сервере.',
  'failure.document-damaged.advice':
    'Откройте файл в том редакторе, где он создан, сохраните заново и загрузите ещё раз.',
  'failure.document-empty.advice': 'Проверьте, тот ли это файл, и загрузите другой.',
  'failure.document-encrypted.advice': 'Снимите пароль с файла и загрузите его снова.',
  'failure.document-too-large.advice': 'Удалите из файла лишние приложения и картинки или разделите его.',
  'failure.document-type-mismatch.advice':
    'Имя файла не соответствует содержимому. Сохраните документ заново в нужном формате.',
  'failure.document-type-unknown.advice':
    'Сохраните документ как DOCX, ODT, XLSX, ODS, CSV или TXT и загрузите снова.',
  'failure.document-unsafe.advice':
    'Файл устроен необычно и не открыт ради безопасности. Сохраните его заново в офисной программе.',
  'failure.document-without-text.advice':
    'Похоже, это скан. Загрузите документ с текстом: DOCX, ODT или таблицу.',
  'failure.draft-not-open.advice': 'Черновик уже утверждён или отменён. Вернитесь к списку дорожных карт.',
  'failure.host-not-allowed.advice': 'Откройте страницу по тому адресу, который настроен на сервере.',
  'failure.no-plan-found.advice': 'В документе нет таблицы плана. Проверьте, то ли приложение загружено.',
  'failure.register-columns-missing.advice':
    'В таблице нужны столбцы с кодом и названием. Добавьте их и загрузите снова.',
  'failure.connection': 'Нет связи с сервером.',
  'failure.connection.advice':
    'Проверьте сеть. Введённое сохранено на этом компьютере и уйдёт, когда связь вернётся.',
  'failure.unknown': 'Что-то пошло не так.',

  'frame.lost':
    'Нет связи с сервером. Введённое сохраняется на этом компьютере и уйдёт, когда связь вернётся.',
  'frame.menu': 'Меню',
  'frame.places': 'Разделы',
  'frame.placesBelow': 'Разделы, нижняя панель',
  'frame.skip': 'К содержанию',

  'goals.aim': 'Целевые ориентиры',
  'goals.functions': 'Функции',
  'goals.inSource': 'Показать в документе',
  'goals.indicators': 'Индикаторы',
  'goals.participants': 'Участники реализации',
  'goals.title': 'Цели и индикаторы',
  'keys.cells': 'ячейка в эту сторону',
  'keys.edit': 'править выбранное поле',
  'keys.escape': 'закрыть окно, выйти из поля',
  'keys.everywhere': 'Везде',
  'keys.matrix': 'Матрица',
  'keys.openCell': 'открыть обязательства ячейки',
  'keys.review': 'Проверка импорта',
  'keys.rowEnds': 'в начало или конец строки',
  'keys.rows': 'строка выше или ниже',
  'keys.saveNext': 'сохранить и к следующему',
  'keys.title': 'Клавиши',

  'nav.management': 'Управление',
  'nav.management.short': 'Управление',
  'nav.obligations': 'Обязательства',
  'nav.obligations.short': 'Сроки',
  'nav.roadMaps': 'Дорожные карты',
  'nav.roadMaps.short': 'Карты',
  'nav.schools': 'Школы',
  'nav.schools.short': 'Школы',
  'nav.today': 'Сегодня',
  'nav.today.short': 'Сегодня',

  'notFound.title': 'Страница не найдена',
  'notFound.what': 'Такой страницы нет',
  'notFound.why': 'Возможно, ссылка набрана с ошибкой.',

  'obligation.alike': 'Ту же дату всем, кто исполняет это мероприятие',
  'obligation.approved': 'Утверждено: {words}',
  'obligation.dateFrom': 'С (если есть)',
  'obligation.dateGiven': 'Дата назначена.',
  'obligation.dateNeeded': 'Укажите дату',
  'obligation.dateTo': 'Срок',
  'obligation.giveDate': 'Назначить дату',
  'obligation.giveDate.title': 'Документ оставил срок другому плану — назначьте дату',
  'obligation.item': 'пункт {number}',
  'obligation.lead': 'ответственный',
  'obligation.title': 'Обязательство',
  'obligation.printedTerm': 'Срок в документе',
  'obligation.when': 'Срок',
  'obligation.who': 'Исполняет',
  'obligation.why': 'Основание',

  'obligations.all': 'Все',
  'obligations.anyOrganisation': 'Все исполнители',
  'obligations.anyRoadMap': 'Все дорожные карты',
  'obligations.from': 'Срок не раньше',
  'obligations.lead': 'Кто, что и к какому дню должен сделать по утверждённым дорожным картам.',
  'obligations.next': 'Показать ещё',
  'obligations.none': 'Обязательств пока нет',
  'obligations.none.next': 'Они появятся, когда будет утверждена первая дорожная карта.',
  'obligations.nothing': 'По этим условиям ничего не найдено',
  'obligations.nothing.why': 'Уберите часть условий или выберите другой учебный год.',
  'obligations.ofActivity': 'Мероприятие {activity}',
  'obligations.organisation': 'Исполнитель',
  'obligations.roadMap': 'Дорожная карта',
  'obligations.search': 'Слова мероприятия или исполнителя',
  'obligations.shown': 'Показано {shown} из {count}',
  'obligations.states': 'Состояние',
  'obligations.to': 'Срок не позже',
  'obligations.week': 'На этой неделе',

  'organisation.authority': 'Орган управления',
  'organisation.methodical-centre': 'Методический центр',
  'organisation.other': 'Организация',
  'organisation.school': 'Школа',

  'palette.activity': 'Мероприятие',
  'palette.found': 'Найденное',
  'palette.hint': 'Страница, дорожная карта, школа, мероприятие…',
  'palette.nothing': 'Ничего не найдено. Попробуйте другое слово.',
  'palette.obligation': 'Обязательство',
  'palette.open': 'Поиск по всему',
  'palette.page': 'Страница',
  'palette.roadMap': 'Дорожная карта',

  'person.language': 'Язык',
  'person.menu': 'Я и оформление',
  'person.version': 'Веха {version}',

  'place.page': 'стр. {number}',
  'place.paragraph': 'абзац {number}',
  'place.row': 'строка {number}',
  'place.table': 'таблица {number}',

  'schools.anyKind': 'Все виды',
  'schools.chooseOther': 'Выбрать другой файл',
  'schools.code': 'Код',
  'schools.count': {
    one: '{count} организация',
    few: '{count} организации',
    many: '{count} организаций',
    other: '{count} организации',
  },
  'schools.countOf': 'Показано {shown} из {count}',
  'schools.created': 'Новых',
  'schools.failed': 'С ошибками',
  'schools.failed.why': 'Эти строки не будут загружены; исправьте их в файле и загрузите его снова.',
  'schools.failedRow': 'Строка {row}',
  'schools.groups': 'Группы',
  'schools.import': 'Загрузить таблицу',
  'schools.import.do': {
    one: 'Загрузить {count} строку',
    few: 'Загрузить {count} строки',
    many: 'Загрузить {count} строк',
    other: 'Загрузить {count} строки',
  },
  'schools.import.what':
    'XLSX, ODS или CSV. Школы сопоставляются по коду. Сначала покажем, что изменится; без вашего согласия ничего не запишется.',
  'schools.imported': 'Реестр обновлён: новых {created}, изменено {updated}.',
  'schools.kind': 'Вид',
  'schools.lead': 'Реестр организаций, между которыми делятся обязательства.',
  'schools.name': 'Название',
  'schools.none': 'Реестр пуст',
  'schools.none.next':
    'Загрузите таблицу школ. Названные в приказах школы добавятся и сами при утверждении карты.',
  'schools.obligationsOf': 'Обязательства: {name}',
  'schools.search': 'Название, код, группа',
  'schools.settlement': 'Населённый пункт',
  'schools.unchanged': 'Без изменений',
  'schools.updated': 'Изменится',

  'state.checking': 'на проверке',
  'state.checking.count': {
    one: '{count} на проверке',
    few: '{count} на проверке',
    many: '{count} на проверке',
    other: '{count} на проверке',
  },
  'state.done': 'исполнено',
  'state.done.count': {
    one: '{count} исполнено',
    few: '{count} исполнено',
    many: '{count} исполнено',
    other: '{count} исполнено',
  },
  'state.gone': 'не действует',
  'state.gone.count': {
    one: '{count} не действует',
    few: '{count} не действует',
    many: '{count} не действует',
    other: '{count} не действует',
  },
  'state.current': 'в работе',
  'state.current.count': {
    one: '{count} в работе',
    few: '{count} в работе',
    many: '{count} в работе',
    other: '{count} в работе',
  },
  'state.loading': 'Загружается…',
  'state.needs-date': 'нужна дата',
  'state.needs-date.count': {
    one: '{count} без даты',
    few: '{count} без даты',
    many: '{count} без даты',
    other: '{count} без даты',
  },
  'state.overdue': 'просрочено',
  'state.overdue.count': {
    one: '{count} просрочено',
    few: '{count} просрочено',
    many: '{count} просрочено',
    other: '{count} просрочено',
  },
  'state.upcoming': 'впереди',
  'state.upcoming.count': {
    one: '{count} впереди',
    few: '{count} впереди',
    many: '{count} впереди',
    other: '{count} впереди',
  },

  'today.all': {
    one: '{list}: {count}, показать',
    few: '{list}: {count}, показать все',
    many: '{list}: {count}, показать все',
    other: '{list}: {count}, показать все',
  },
  'today.draft': 'Черновик дорожной карты',
  'today.lead': 'Сегодня {day}. Что просрочено, что нужно на этой неделе и что ждёт вас.',
  'today.leadLoading': 'Что просрочено, что нужно на этой неделе и что ждёт вас.',
  'today.next': 'Следующий срок — {day}.',
  'today.noNext': 'Дальше сроков тоже нет.',
  'today.nothing': 'Пока ничего не назначено',
  'today.nothing.next': 'Загрузите приказ: после проверки и утверждения здесь появятся сроки.',
  'today.openAll': 'Открыть все: {count}',
  'today.overdue': 'Просрочено',
  'today.overdue.none': 'Просроченного нет.',
  'today.waiting': 'Ждёт меня',
  'today.waiting.none': 'Ни черновики, ни обязательства без даты вас не ждут.',
  'today.week': 'На этой неделе',
  'today.week.none': 'На этой неделе ничего не назначено.',
  'today.who': '{who} и ещё {count}',

  'year.all': 'Все учебные годы',
  'year.choice': 'Учебный год',
  'year.name': '{year} уч. год',

  ...accountsRu,
  ...openidRu,
  ...importsRu,
  ...peopleRu,
  ...registersRu,
  ...bodiesRu,
  ...monitoringRu,
  ...wavesRu,
  ...executorsRu,
  ...groupsRu,
  ...indicatorsRu,
  ...dashboardsRu,
  ...curatorsRu,
  ...evidenceRu,
  ...keepingRu,
  ...lettersRu,
  ...reviewRu,
  ...identificationRu,
  ...resultsRu,
  ...resultFilesRu,
  ...risksRu,
  ...talkRu,
  ...difficultiesRu,
  ...dossierRu,
  ...dynamicsRu,
  ...contextRu,
  ...roadMapsRu,
} as const satisfies Record<string, Message>;

export type MessageKey = keyof typeof ru;
