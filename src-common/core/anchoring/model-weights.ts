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
  -0.680, // bias
  -0.171, // exact
  -0.145, // same
  0.000, // inPlace
  -1.019, // likeness
  -0.398, // lost
  1.254, // held
  1.133, // exactAndHeld
  0.288, // exactOnce
  0.671, // exactOnceInBoth
  -0.626, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  0.075, // nearSum
  -0.084, // nearBest
  -1.838, // nearNone
  0.416, // farSum
  -0.431, // farBest
  -0.390, // farNone
  0.289, // changedWithoutNear
  1.420, // lostWithoutNear
  0.683, // otherWithoutNear
  -0.012, // changedWithoutAny
  0.000, // closeBy
  0.103, // comesBest
  -1.144, // comesNone
  0.064, // goesBest
  -0.879, // goesNone
  -1.198, // goesInside
  1.554, // comesInside
  -0.627, // insideBoth
  -1.315, // staysBest
  -0.869, // staysSum
  0.352, // staysNone
  -1.218, // otherAndStaysNone
  -1.092, // lostAndStaysNone
  -0.936, // looseEnds
  -0.112, // looseShort
  -0.225, // looseWords
  -0.437, // otherAndGoesNone
  -0.436, // lostAndGoesNone
  1.883, // bothWays
  1.561, // ordered
  1.248, // otherOrdered
  -0.427, // exactOutOfOrder
  -3.537, // taken
  0.960, // matchedInOrder
  3.134, // movedWhole
  -4.371, // unsureEnds
  -0.335, // neighbours
  0.456, // neighboursBest
  -0.118, // neighboursNone
  -0.380, // otherAndNeighboursNone
];

/** Where only the quotation and 32 characters on each side were kept. */
export const weightsOfQuotation: readonly number[] = [
  -2.724, // bias
  -0.506, // exact
  -0.458, // same
  2.535, // inPlace
  -1.176, // likeness
  -0.789, // lost
  0.806, // held
  2.136, // exactAndHeld
  1.633, // exactOnce
  0.000, // exactOnceInBoth
  0.000, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  1.844, // nearSum
  -1.890, // nearBest
  -8.036, // nearNone
  -0.290, // farSum
  -0.145, // farBest
  -0.494, // farNone
  -1.911, // changedWithoutNear
  0.827, // lostWithoutNear
  5.573, // otherWithoutNear
  -1.952, // changedWithoutAny
  5.804, // closeBy
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
  -0.156, // looseEnds
  1.881, // looseShort
  -0.394, // looseWords
  0.000, // otherAndGoesNone
  0.000, // lostAndGoesNone
  0.000, // bothWays
  0.000, // ordered
  0.000, // otherOrdered
  0.000, // exactOutOfOrder
  0.000, // taken
  0.000, // matchedInOrder
  0.000, // movedWhole
  -4.812, // unsureEnds
  2.321, // neighbours
  -4.172, // neighboursBest
  0.273, // neighboursNone
  -5.911, // otherAndNeighboursNone
];
