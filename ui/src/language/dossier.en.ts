import type { dossierRu } from './dossier.ru';

export const dossierEn: Record<keyof typeof dossierRu, string> = {
  'dossier.link': 'Dossier of the school',
  'dossier.table': 'Table: {section}',
  'dossier.year': 'School year',
  'dossier.print': 'Print',
  'dossier.file': 'Download',
  'dossier.docx': 'Word document (DOCX)',
  'dossier.xlsx': 'Excel workbook (XLSX)',
  'dossier.back': 'To the page of the school',
  'dossier.more': 'More',
  'dossier.asTable': 'Factors as a table',
};
