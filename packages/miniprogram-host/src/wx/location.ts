import { asyncApi } from './api';
import { requireNetwork } from './network-access';

/** Milliseconds after which the browser gives up. */
const TIMEOUT = 10_000;

/** `wx.getLocation`, from the browser, which asks its user. Coordinates are WGS 84, whatever `type` says. */
export function locationApis() {
  return {
    getLocation: asyncApi<{ altitude?: boolean; isHighAccuracy?: boolean }>(
      'getLocation',
      async ({ isHighAccuracy = false }) => {
        requireNetwork('getLocation');
        const position = await new Promise<GeolocationPosition>((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(
            resolve,
            ({ code, message }) => {
              reject(new Error(code === 1 ? 'auth deny' : message));
            },
            { enableHighAccuracy: isHighAccuracy, timeout: TIMEOUT },
          );
        });
        const { latitude, longitude, accuracy, altitude, altitudeAccuracy, speed } =
          position.coords;
        return {
          ...{ latitude, longitude, accuracy, horizontalAccuracy: accuracy },
          ...{
            speed: speed ?? -1,
            altitude: altitude ?? 0,
            verticalAccuracy: altitudeAccuracy ?? 0,
          },
        };
      },
    ),
  };
}
