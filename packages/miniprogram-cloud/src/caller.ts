/** The caller of a function, as `getWXContext()` returns it. */
export interface Caller {
  /** Missing for a visitor without identity, such as in Moments' single-page mode. */
  openId?: string;
  unionId?: string;
  appId?: string;
  clientIp?: string;
  /** `wx_client`, `wx_devtools`, `wx_trigger`, … */
  source?: string;
  /** `timer` for a timer's call. */
  trigger?: string;
}

/**
 * A caller as the environment variables that wx-server-sdk reads: WX_CONTEXT_KEYS, the source and the trigger.
 * @returns only the variables that have a value, because an empty variable would be an empty identity
 */
export function contextVariables(caller: Caller): Record<string, string> {
  const identity = {
    WX_CLIENTIP: caller.clientIp,
    WX_APPID: caller.appId,
    WX_OPENID: caller.openId,
    WX_UNIONID: caller.unionId,
  };
  const known = Object.entries(identity).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return {
    ...Object.fromEntries(known),
    ...(known.length > 0 && { WX_CONTEXT_KEYS: known.map(([key]) => key).join(',') }),
    ...(caller.source !== undefined && { TCB_SOURCE: caller.source }),
    ...(caller.trigger !== undefined && { TRIGGER_SRC: caller.trigger }),
  };
}
