/** What one of WeChat's APIs answers: a picture, say, or JSON. */
export interface ApiAnswer {
  contentType: string;
  body: Buffer;
}

/** One of WeChat's APIs: its parameters in the snake case that it documents. */
export type OpenApi = (parameters: Record<string, unknown>) => ApiAnswer;

/** A failure with one of the codes that WeChat documents. */
export class ApiFailure extends Error {
  override name = 'ApiFailure';

  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}

export function jsonAnswer(value: object): ApiAnswer {
  return { contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) };
}
