/** What becomes of a question for consent: it is on the screen, and then it has an answer. */
export type PrivacyAnswer = 'shown' | 'agreed' | 'refused';

/** Answers one call that waits for the visitor's consent. */
export type AnswerPrivacy = (answer: PrivacyAnswer) => void;
