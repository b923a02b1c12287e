export const lists = ['check', 'changed', 'confirm'] as const;
export type ReviewList = (typeof lists)[number];
export const orders = ['waiting', 'term'] as const;
export const kinds = ['first', 'again'] as const;

/** The queue that is shown and what of it is open, all of it in the URL. */
export interface ReviewSearch {
  list?: ReviewList;
  order?: (typeof orders)[number];
  kind?: (typeof kinds)[number];
  organisation?: number;
  roadMap?: number;
  item?: number;
}

export function readReviewQueueSearch(raw: Record<string, unknown>): ReviewSearch {
  return {
    list: lists.find((list) => list === raw['list']),
    order: orders.find((order) => order === raw['order']),
    kind: kinds.find((kind) => kind === raw['kind']),
    organisation: whole(raw['organisation']),
    roadMap: whole(raw['roadMap']),
    item: whole(raw['item']),
  };
}

function whole(raw: unknown): number | undefined {
  const number = Number(raw);
  return raw !== undefined && raw !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
}
