/** «Результаты и риски»: what its parts share. */
export const resultsRu = {
  'nav.results': 'Результаты и риски',
  'nav.results.short': 'Результаты',
  'results.parts': 'Разделы результатов и рисков',
} as const;
