/** The stages of asking for consent: shown, then answered. */
export type PrivacyAnswer = 'shown' | 'agreed' | 'refused';

/** Answers one call that waits for the visitor's consent. */
export type AnswerPrivacy = (answer: PrivacyAnswer) => void;
