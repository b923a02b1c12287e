import type { Message } from './catalogue';
import type { resultsRu } from './results.ru';

export const resultsEn: Record<keyof typeof resultsRu, Message> = {
  'nav.results': 'Results and risks',
  'nav.results.short': 'Results',
  'results.parts': 'Parts of results and risks',
};
