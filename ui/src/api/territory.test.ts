import { expect, it } from 'vitest';
import { inTerritory, territoryInForce } from './territory';

it.each([
  ['?territory=5', 5],
  ['?year=2026&territory=12', 12],
  ['?territory=x', null],
  ['?territory=-1', null],
  ['', null],
])('reads the territory in force from %s', (search, id) => {
  expect(territoryInForce(search)).toBe(id);
});

it.each([
  ['/api/v1/obligations?state=overdue', 5, '/api/v1/obligations?state=overdue&territory=5'],
  ['/api/v1/organisations', 5, '/api/v1/organisations?territory=5'],
  ['/api/v1/organisations?territory=7', 5, '/api/v1/organisations?territory=7'],
  ['http://localhost/api/v1/today', 5, 'http://localhost/api/v1/today?territory=5'],
  ['/api/v1/organisations', null, '/api/v1/organisations'],
  ['/api/v1/session', 5, '/api/v1/session'],
  ['/api/v1/territories/3', 5, '/api/v1/territories/3'],
])('narrows %s to territory %s', (address, territory, narrowed) => {
  expect(inTerritory(address, territory)).toBe(narrowed);
});
