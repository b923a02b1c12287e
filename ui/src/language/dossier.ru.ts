/** Досье школы: весь год на одном листе. */
export const dossierRu = {
  'dossier.link': 'Досье школы',
  'dossier.table': 'Таблица: {section}',
  'dossier.year': 'Учебный год',
  'dossier.print': 'Печать',
  'dossier.file': 'Скачать',
  'dossier.docx': 'Документ Word (DOCX)',
  'dossier.xlsx': 'Книга Excel (XLSX)',
  'dossier.back': 'К странице школы',
  'dossier.more': 'Подробнее',
  'dossier.asTable': 'Факторы таблицей',
};
