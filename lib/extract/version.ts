/** Printed in every result, and what tells the store which articles to read again. Raise it with any change of results. */
export const extractorVersion = 'baopu 0.1.11';
