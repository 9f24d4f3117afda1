/** A value the customer gave to the site, and the words that stand for it wherever it echoes. */
export type Typed = {
  readonly value: string;
  /** What the field is called, such as E-mail. */
  readonly label: string;
  /** Never shown at any length; other values are replaced from three characters on. */
  readonly secret: boolean;
};
