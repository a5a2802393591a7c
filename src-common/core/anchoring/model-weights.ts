/**
 * The weights of the model, by the names in evidence.ts. Fitted, not chosen:
 * `node scripts/fit-anchoring.mjs` makes 400 trials of each tuning mutation on the
 * tuning texts (tests/bench/anchoring), fits a conditional logit, and writes
 * this file. Do not edit by hand.
 */

/**
 * A place below this is not taken. Between 0.95 and 0.97 the share of the tuning
 * trials that would be put silently on other words falls below one in a thousand.
 */
export const leastProbability = 0.96;

/** Where the text as it was is at hand. */
export const weightsWithOldText: readonly number[] = [
  -0.691, // bias
  -0.086, // exact
  -0.070, // same
  0.000, // inPlace
  -0.938, // likeness
  -0.368, // lost
  1.193, // held
  1.008, // exactAndHeld
  0.308, // exactOnce
  0.705, // exactOnceInBoth
  -0.612, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  0.080, // nearSum
  -0.081, // nearBest
  -1.781, // nearNone
  0.424, // farSum
  -0.379, // farBest
  -0.396, // farNone
  0.242, // changedWithoutNear
  1.350, // lostWithoutNear
  0.607, // otherWithoutNear
  -0.015, // changedWithoutAny
  0.000, // closeBy
  0.087, // comesBest
  -1.156, // comesNone
  -0.034, // goesBest
  -0.914, // goesNone
  -1.117, // goesInside
  1.453, // comesInside
  -0.540, // insideBoth
  -1.223, // staysBest
  -0.690, // staysSum
  0.262, // staysNone
  -1.178, // otherAndStaysNone
  -1.024, // lostAndStaysNone
  -0.775, // looseEnds
  -0.294, // looseShort
  -0.476, // looseWords
  -0.407, // otherAndGoesNone
  -0.370, // lostAndGoesNone
  1.741, // bothWays
  1.641, // ordered
  1.357, // otherOrdered
  -0.370, // exactOutOfOrder
  -3.464, // taken
  1.142, // matchedInOrder
  3.152, // movedWhole
  -4.159, // unsureEnds
  -0.071, // neighbours
  0.487, // neighboursBest
  0.188, // neighboursNone
  -0.519, // otherAndNeighboursNone
];

/** Where only the quotation and 32 characters on each side were kept. */
export const weightsOfQuotation: readonly number[] = [
  -2.742, // bias
  -0.518, // exact
  -0.463, // same
  2.037, // inPlace
  -1.093, // likeness
  -0.775, // lost
  0.802, // held
  2.170, // exactAndHeld
  1.609, // exactOnce
  0.000, // exactOnceInBoth
  0.000, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  1.892, // nearSum
  -1.961, // nearBest
  -8.041, // nearNone
  -0.296, // farSum
  -0.141, // farBest
  -0.519, // farNone
  -1.962, // changedWithoutNear
  0.818, // lostWithoutNear
  5.624, // otherWithoutNear
  -2.006, // changedWithoutAny
  5.792, // closeBy
  0.000, // comesBest
  0.000, // comesNone
  0.000, // goesBest
  0.000, // goesNone
  0.000, // goesInside
  0.000, // comesInside
  0.000, // insideBoth
  0.000, // staysBest
  0.000, // staysSum
  0.000, // staysNone
  0.000, // otherAndStaysNone
  0.000, // lostAndStaysNone
  -0.165, // looseEnds
  1.855, // looseShort
  -0.352, // looseWords
  0.000, // otherAndGoesNone
  0.000, // lostAndGoesNone
  0.000, // bothWays
  0.000, // ordered
  0.000, // otherOrdered
  0.000, // exactOutOfOrder
  0.000, // taken
  0.000, // matchedInOrder
  0.000, // movedWhole
  -4.820, // unsureEnds
  2.295, // neighbours
  -4.129, // neighboursBest
  0.279, // neighboursNone
  -5.941, // otherAndNeighboursNone
];
