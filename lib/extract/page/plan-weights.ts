/**
 * What speaks for a new article and for a headline, in the currency of log odds. They are few, set by hand on what
 * newspapers do, and none depends on a word of a page.
 */
export const weights = {
  boundaryInColumns: -2,
  boundaryInParagraphs: -5.5,
  datelineOrContinuation: 8,
  sourceWithoutDay: 6,
  writersInFront: 5,
  signedOff: 5,
  someHeading: 0.6,
  severalHeadings: 2.2,
  headingLength: 0.12,
  twoPhrases: 2.5,
  otherColumn: 1,
  setApart: 1,
  beginsLikeNews: 1,
  beginsLife: 4,
  silent: -2.5,
  roundup: -4,
  notice: 5,
  sharedWords: 4,
  sharedWithFirst: 2,
  headline: -1,
  subheadOfAbove: -3,
  sharedWithAbove: -12,
  alienHeadLine: -4.8,
  noHeadline: -3.5,
  captionAlone: -6,
  samePosition: 0.5,
  repeatedHeadline: 1,
  deckBehind: -3,
};
