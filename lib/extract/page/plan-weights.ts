/**
 * What speaks for a new article and for a headline, in the currency of log odds. They are few, set by hand on what
 * newspapers do, and none depends on a word of a page.
 */
export const weights = {
  boundaryInColumns: -2.4,
  boundaryInParagraphs: -5.5,
  datelineOrContinuation: 8,
  sourceWithoutDay: 6,
  writersInFront: 6,
  signedOff: 5,
  someHeading: 1,
  severalHeadings: 1.5,
  headingLength: 0.12,
  otherColumn: 1,
  setApart: 1,
  beginsLikeNews: 1,
  beginsLife: 4,
  silent: -2.5,
  roundup: -6,
  notice: 5,
  sharedWords: 4,
  sharedWithFirst: 2,
  headline: -1,
  subheadOfAbove: -3,
  sharedWithAbove: -6,
  alienHeadLine: -4,
  noHeadline: -3.5,
  captionAlone: -6,
  samePosition: 0.5,
  repeatedHeadline: 1,
};
