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
  -0.721, // bias
  -0.129, // exact
  -0.112, // same
  0.000, // inPlace
  -0.539, // likeness
  -0.533, // lost
  1.375, // held
  0.906, // exactAndHeld
  0.298, // exactOnce
  0.685, // exactOnceInBoth
  -0.573, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  0.045, // nearSum
  -0.138, // nearBest
  -1.742, // nearNone
  0.436, // farSum
  -0.465, // farBest
  -0.426, // farNone
  0.204, // changedWithoutNear
  1.361, // lostWithoutNear
  0.754, // otherWithoutNear
  -0.010, // changedWithoutAny
  0.000, // closeBy
  0.126, // comesBest
  -1.275, // comesNone
  0.001, // goesBest
  -1.020, // goesNone
  -1.064, // goesInside
  1.505, // comesInside
  -0.528, // insideBoth
  -1.182, // staysBest
  -0.665, // staysSum
  0.176, // staysNone
  -1.254, // otherAndStaysNone
  -0.990, // lostAndStaysNone
  -0.867, // looseEnds
  -0.318, // looseShort
  -0.607, // looseWords
  -0.504, // otherAndGoesNone
  -0.358, // lostAndGoesNone
  1.578, // bothWays
  1.596, // ordered
  1.359, // otherOrdered
  -0.369, // exactOutOfOrder
  -3.531, // taken
  1.226, // matchedInOrder
  3.117, // movedWhole
  -4.413, // unsureEnds
  -0.061, // neighbours
  0.465, // neighboursBest
  0.175, // neighboursNone
  -0.580, // otherAndNeighboursNone
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
