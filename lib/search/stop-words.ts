/**
 * Words of English, French and Spanish that say nothing by themselves, folded. Descriptions are not found by them, and
 * a query that has other words does not ask for them. Letters that stand before an apostrophe are among them: "l’".
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an and are as at be been but by can for from had has have if in into is it its may more not of on or our s such',
    'that the their them then there these they this those through to under was were which while who will with within would',
    'au aux avec c ce ces cette d dans de des du elle en entre est et etre eu il ils j l la le les leur leurs lors m n ne',
    'notamment nous ont ou par pas plus pour qu que qui sa sans se ses son sont sous sur t un une y',
    'al como con cual cuando del desde donde durante e el ella ellos era es esta este estas estos fue ha han hasta las los',
    'mas muy o para pero por que se ser si sin sobre son su sus tambien u una unas uno unos',
  ]
    .join(' ')
    .split(' '),
);

/** Words for islands, folded, which people put before or behind the name of a country that has none in it. */
export const ISLAND_WORDS: ReadonlySet<string> = new Set(
  'ile iles isla islas island islands isle isles'.split(' '),
);
