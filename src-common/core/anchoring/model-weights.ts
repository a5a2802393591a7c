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
  -0.211, // bias
  -0.280, // exact
  -0.217, // same
  0.000, // inPlace
  -0.153, // likeness
  -1.207, // lost
  1.725, // held
  0.978, // exactAndHeld
  -0.562, // exactOnce
  2.285, // exactOnceInBoth
  -2.166, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  0.388, // nearSum
  0.178, // nearBest
  -2.281, // nearNone
  0.120, // farSum
  -1.665, // farBest
  0.174, // farNone
  0.207, // changedWithoutNear
  1.782, // lostWithoutNear
  0.929, // otherWithoutNear
  -0.024, // changedWithoutAny
  0.000, // closeBy
  0.558, // comesBest
  -2.610, // comesNone
  0.044, // goesBest
  -2.011, // goesNone
  -2.167, // goesInside
  3.295, // comesInside
  0.307, // insideBoth
  -2.301, // staysBest
  0.039, // staysSum
  0.339, // staysNone
  -1.870, // otherAndStaysNone
  -1.290, // lostAndStaysNone
  -0.610, // looseEnds
  -0.303, // looseShort
  -1.283, // looseWords
  -0.362, // otherAndGoesNone
  0.039, // lostAndGoesNone
  2.324, // bothWays
  -0.280, // neighbours
  0.173, // neighboursBest
  -0.187, // neighboursNone
  -0.674, // otherAndNeighboursNone
];

/** Where only the quotation and 32 characters on each side were kept. */
export const weightsOfQuotation: readonly number[] = [
  -2.568, // bias
  -0.788, // exact
  -0.717, // same
  2.074, // inPlace
  0.039, // likeness
  -0.726, // lost
  0.777, // held
  2.155, // exactAndHeld
  1.181, // exactOnce
  0.000, // exactOnceInBoth
  0.000, // exactFewer
  0.000, // noContext
  0.000, // exactWithoutContext
  1.703, // nearSum
  -2.716, // nearBest
  -8.428, // nearNone
  -0.293, // farSum
  -0.156, // farBest
  -1.213, // farNone
  -2.360, // changedWithoutNear
  1.056, // lostWithoutNear
  4.652, // otherWithoutNear
  -2.421, // changedWithoutAny
  5.689, // closeBy
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
  -0.042, // looseEnds
  0.897, // looseShort
  -1.444, // looseWords
  0.000, // otherAndGoesNone
  0.000, // lostAndGoesNone
  0.000, // bothWays
  2.294, // neighbours
  -4.173, // neighboursBest
  0.133, // neighboursNone
  -5.871, // otherAndNeighboursNone
];
