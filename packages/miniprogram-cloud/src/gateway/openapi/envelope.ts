import protobuf from 'protobufjs';
import type { ApiAnswer } from './api';

/** The parts of wx-server-sdk's messages that carry calls of WeChat's API. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 api_type = 1; OpenApiData openapi_data = 2; }
  message CommOpenApiResp { bytes resp_data = 1; string content_type = 2; int32 error_code = 3; }
`);
const callMessage = root.lookupType('CommApiData');
const answerMessage = root.lookupType('CommOpenApiResp');

/** The parameters of a call, each encoded as JSON. */
export function readParameters(data: Buffer): Record<string, unknown> {
  const call = callMessage.toObject(callMessage.decode(data), { bytes: Buffer }) as {
    openapiData?: { pairs?: { key?: string; value?: Buffer }[] };
  };
  const pairs = call.openapiData?.pairs ?? [];
  return Object.fromEntries(
    pairs.map(({ key = '', value }) => [key, JSON.parse(value?.toString('utf8') ?? 'null')]),
  );
}

export function writeAnswer({ contentType, body }: ApiAnswer): Buffer {
  const answer = answerMessage.create({ respData: body, contentType });
  return Buffer.from(answerMessage.encode(answer).finish());
}

/** A failure of the cloud, before WeChat's API is called. */
export function writeSystemError(errorCode: number): Buffer {
  return Buffer.from(answerMessage.encode(answerMessage.create({ errorCode })).finish());
}
