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
  -0.744, // bias
  0.014, // exact
  0.030, // same
  0.000, // inPlace
  -0.578, // likeness
  -0.480, // lost
  1.413, // held
  1.175, // exactAndHeld
  -0.498, // exactOnce
  1.234, // exactOnceInBoth
  -1.447, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  0.098, // nearSum
  -0.172, // nearBest
  -1.904, // nearNone
  0.361, // farSum
  -0.751, // farBest
  -0.528, // farNone
  0.289, // changedWithoutNear
  1.580, // lostWithoutNear
  0.875, // otherWithoutNear
  -0.017, // changedWithoutAny
  0.000, // closeBy
  -0.020, // comesBest
  -1.452, // comesNone
  -0.093, // goesBest
  -1.316, // goesNone
  -1.217, // goesInside
  1.577, // comesInside
  -0.673, // insideBoth
  -2.066, // staysBest
  -0.955, // staysSum
  0.688, // staysNone
  -1.385, // otherAndStaysNone
  -1.135, // lostAndStaysNone
  -0.860, // looseEnds
  -0.227, // looseShort
  -0.706, // looseWords
  -0.380, // otherAndGoesNone
  -0.270, // lostAndGoesNone
  2.220, // bothWays
  1.516, // ordered
  1.540, // otherOrdered
  0.034, // exactOutOfOrder
  -3.332, // taken
  0.686, // matchedInOrder
  2.373, // movedWhole
  -4.318, // unsureEnds
  -0.274, // neighbours
  0.467, // neighboursBest
  0.063, // neighboursNone
  -0.598, // otherAndNeighboursNone
];

/** Where only the quotation and 32 characters on each side were kept. */
export const weightsOfQuotation: readonly number[] = [
  -3.147, // bias
  -0.638, // exact
  -0.577, // same
  2.053, // inPlace
  -0.116, // likeness
  -0.728, // lost
  0.763, // held
  2.185, // exactAndHeld
  1.647, // exactOnce
  0.000, // exactOnceInBoth
  0.000, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  1.860, // nearSum
  -2.243, // nearBest
  -8.300, // nearNone
  -0.287, // farSum
  -0.137, // farBest
  -0.689, // farNone
  -2.207, // changedWithoutNear
  0.857, // lostWithoutNear
  5.789, // otherWithoutNear
  -2.259, // changedWithoutAny
  5.782, // closeBy
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
  -0.125, // looseEnds
  1.782, // looseShort
  -1.026, // looseWords
  0.000, // otherAndGoesNone
  0.000, // lostAndGoesNone
  0.000, // bothWays
  0.000, // ordered
  0.000, // otherOrdered
  0.000, // exactOutOfOrder
  0.000, // taken
  0.000, // matchedInOrder
  0.000, // movedWhole
  -4.197, // unsureEnds
  2.304, // neighbours
  -4.214, // neighboursBest
  0.273, // neighboursNone
  -5.941, // otherAndNeighboursNone
];
