/** The answer of a WeChat API: a picture or JSON. */
export interface ApiAnswer {
  contentType: string;
  body: Buffer;
}

/** A WeChat API with its documented parameters in snake case. */
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
