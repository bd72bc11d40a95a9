import { expect, test } from 'vitest';
import { libraryHash, readViewHash, type View, viewToHash } from '../../lib/view.ts';

test.each<{ hash: string; view: View }>([
  { hash: '', view: { kind: 'list' } },
  { hash: '#compare=a,b', view: { kind: 'comparison', ids: ['a', 'b'], base: null } },
  { hash: '#compare=a,b&base=b', view: { kind: 'comparison', ids: ['a', 'b'], base: 'b' } },
  {
    hash: '#compare=https%3A%2F%2Fwww.iom.int%2Fp%26q%2C1,b&base=https%3A%2F%2Fwww.iom.int%2Fp%26q%2C1',
    view: { kind: 'comparison', ids: ['https://www.iom.int/p&q,1', 'b'], base: 'https://www.iom.int/p&q,1' },
  },
])('$hash is written and read', ({ hash, view }) => {
  expect(viewToHash(view)).toBe(hash);
  expect(readViewHash(hash)).toEqual(view);
});

test.each<{ what: string; hash: string; view: View }>([
  {
    what: 'a base that is not compared is none',
    hash: '#compare=a,b&base=c',
    view: { kind: 'comparison', ids: ['a', 'b'], base: null },
  },
  {
    what: 'an empty base is none',
    hash: '#compare=a,&base=',
    view: { kind: 'comparison', ids: ['a'], base: null },
  },
  {
    what: 'what else stands there is passed over',
    hash: '#compare=a,b&new=1&base=a',
    view: { kind: 'comparison', ids: ['a', 'b'], base: 'a' },
  },
  { what: 'what cannot be decoded is the list', hash: '#compare=%E0%A4%A,b', view: { kind: 'list' } },
  { what: 'what is not known is the list', hash: '#whatever', view: { kind: 'list' } },
])('$what', ({ hash, view }) => {
  expect(readViewHash(hash)).toEqual(view);
});

test.each<{ view: View; query: string; hash: string }>([
  { view: { kind: 'list' }, query: '', hash: '' },
  { view: { kind: 'list' }, query: 'peru', hash: '#q=peru' },
  {
    view: { kind: 'comparison', ids: ['a', 'b'], base: 'b' },
    query: 'peru',
    hash: '#tab=compare&compare=a&compare=b&base=b',
  },
])('the library page shows the same as $view at $hash', ({ view, query, hash }) => {
  expect(libraryHash(view, query)).toBe(hash);
});
