/** Tells the host which visitor calls a function: a random id that the browser keeps. */
export const VISITOR_HEADER = 'x-visitor';
