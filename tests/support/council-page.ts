/** A page of five paragraphs in which claims are followed: words for the tests of documents that change. */
export const opening = 'The council met on Monday in the old town hall, as it does every month of the year.';
export const bridge = 'The minister said that the northern bridge stands firm after the flood of last week.';
export const harbour = 'Fishermen in the harbour reported, however, that two of its pillars have visible cracks.';
export const closing = 'A second inspection has been announced for the beginning of the coming month.';
export const ending = 'The mayor thanked everybody who had helped, and closed the meeting before midnight.';
